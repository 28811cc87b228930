/// How the sensor sits on the limb: how its axes are turned against the segment's.
public enum StrapOrientation: Sendable, Equatable {
  /// Any way, all equally likely; the seed decides.
  case random
  /// The sensor's x, y and z axes point distally, to the front and to the wearer's right.
  case aligned
  /// Turned from there by this unit quaternion, which takes sensor coordinates to the segment's.
  case quaternion(w: Double, x: Double, y: Double, z: Double)
}

/// A pose where the limb rested or turned round.
struct Station: Sendable {
  /// Up, in the sensor frame; unit length.
  var up: Vector3
  /// When the limb came and when it left; s.
  var arrived: Double
  var left: Double
  /// The angle travelled since the station before, rad, and the greatest rate on the way, rad/s.
  var path: Real = 0
  var peakRate: Real = 0
  /// Whether the limb came to rest there.
  var isRest: Bool = false

  /// The angle between the two poses; rad.
  func angle(to other: Station) -> Real { up.angle(to: other.up) }
}

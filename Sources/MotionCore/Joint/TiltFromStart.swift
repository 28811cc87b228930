/// How far a segment is from its start pose, by the attitude of the sensor on it.
public struct TiltFromStart: BitwiseCopyable, Sendable {
  private var start: Vector3?
  private var present: Vector3?

  public init() {}

  /// The angle between the present pose and the start pose, rad; nil before the first attitude.
  public var angle: Real? {
    guard let start, let present else { return nil }
    return present.angle(to: start)
  }

  /// Takes the present pose for the start pose; before the first attitude, the pose of that.
  public mutating func takeStartPose() {
    start = present
  }

  /// Takes in the present attitude: sensor frame to a frame whose z axis points up.
  public mutating func update(_ attitude: Quaternion) {
    let up = attitude.up
    present = up
    start = start ?? up
  }
}

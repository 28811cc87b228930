/// One reading of a motion sensor: when, and what its accelerometer and gyroscope said.
///
/// Both vectors are in the sensor's own frame; how the sensor sits on the limb is unknown.
public struct MotionSample: BitwiseCopyable, Sendable, Equatable {
  /// Seconds on the source's monotonic clock.
  public var time: Double

  /// Specific force, m/s². At rest it points up and has the size of gravity.
  public var acceleration: Vector3

  /// Angular velocity, rad/s, or nil where the sensor has no gyroscope.
  public var angularVelocity: Vector3?

  @inlinable
  public init(time: Double, acceleration: Vector3, angularVelocity: Vector3? = nil) {
    self.time = time
    self.acceleration = acceleration
    self.angularVelocity = angularVelocity
  }

  /// Whether every number is one to reckon with.
  @inlinable public var isFinite: Bool {
    // Nothing times an infinity or no number is zero.
    let rate = angularVelocity ?? .zero
    let force = acceleration
    let vectors =
      (force.x * 0 + force.y * 0 + force.z * 0) + (rate.x * 0 + rate.y * 0 + rate.z * 0)
    return time * 0 + Double(vectors) == 0
  }
}

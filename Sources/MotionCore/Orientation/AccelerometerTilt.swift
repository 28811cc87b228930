/// Orientation and angular velocity from the direction of gravity alone.
struct AccelerometerTilt: Sendable {
  struct Parameters: Sendable {
    /// Time constant of each of the two low-passes of the specific force, s: 1.2 Hz, which passes
    /// the movement and takes off half of a tremor.
    var timeConstant: Double = 1 / (2 * .pi * 1.2)
  }

  let parameters: Parameters = Parameters()

  private var force: CascadedLowPass = CascadedLowPass()

  /// Turns `orientation` the shortest way to where the low-passed force points up; returns the
  /// angular velocity of that, rad/s, sensor frame.
  mutating func update(_ sensed: Vector3, orientation: inout Quaternion, dt: Double) -> Vector3 {
    force.update(sensed, gain: onePoleGain(dt, tau: parameters.timeConstant))
    guard dt > 0, let up = orientation.rotate(force.value).normalized else { return .zero }
    let correction = Quaternion(from: up, to: Vector3(0, 0, 1))
    orientation = correction * orientation
    orientation.renormalize()
    // The correction is a rotation in the levelled frame; the sensor turned the other way round.
    return orientation.conjugate.rotate(correction.rotationVector) * (1 / dt)
  }

  mutating func reset() { force.reset() }
}

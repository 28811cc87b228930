/// Orientation and angular velocity from the direction of gravity alone.
struct AccelerometerTilt: Sendable {
  struct Parameters: Sendable {
    /// Time constant of each of the two low-passes of the specific force, s: 1.2 Hz, which passes
    /// the movement and takes off nine tenths of a tremor of 4 Hz.
    var timeConstant: Real = 1 / (2 * .pi * 1.2)
  }

  let parameters: Parameters = Parameters()

  private var force: CascadedLowPass = CascadedLowPass()

  /// Turns `orientation` the shortest way to where the low-passed force points up; returns the
  /// angular velocity of that, rad/s, sensor frame.
  mutating func update(_ sensed: Vector3, orientation: inout Quaternion, dt: Real) -> Vector3 {
    force.update(sensed, gain: onePoleGain(dt, tau: parameters.timeConstant))
    let up = orientation.rotate(force.value)
    guard dt > 0, let turn = Self.levelling(of: up) else { return .zero }
    orientation = turn.correction * orientation
    orientation.renormalize()
    // The correction is a rotation in the levelled frame; the sensor turned the other way round.
    return orientation.conjugate.rotate(turn.vector) * (1 / dt)
  }

  /// Returns the smallest rotation that turns the direction of `up` to the z axis, as a quaternion
  /// and as a rotation vector, rad; nil where there is no direction.
  @inline(__always)
  private static func levelling(
    of up: Vector3
  ) -> (correction: Quaternion, vector: Vector3)? {
    let level = up.x * up.x + up.y * up.y
    // The square of the angle's tangent: mostly small, as a sample is not long.
    let squared = level / (up.z * up.z)
    guard up.z > 0, squared < 0.01 else { return farLevelling(of: up) }
    // Half-way between the two directions lies up and the z axis added, which are as long.
    let length = (level + up.z * up.z).squareRoot()
    let sum = length + up.z
    let scale = 1 / (2 * length * sum).squareRoot()
    // The angle over its tangent; what is left out is below 1e-15.
    let ratio =
      1
      - squared
      * (1.0 / 3
        - squared
        * (1.0 / 5
          - squared * (1.0 / 7 - squared * (1.0 / 9 - squared * (1.0 / 11 - squared / 13)))))
    let axis = Vector3(up.y, -up.x, 0)
    return (Quaternion(w: sum * scale, v: axis * scale), axis * (ratio / up.z))
  }

  @inline(never)
  private static func farLevelling(
    of up: Vector3
  ) -> (correction: Quaternion, vector: Vector3)? {
    guard let up = up.normalized else { return nil }
    let correction = Quaternion(from: up, to: Vector3(0, 0, 1))
    return (correction, correction.rotationVector)
  }

  mutating func reset() { force.reset() }
}

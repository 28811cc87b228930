/// What a block of samples, 0.1 s, adds up to: all that the Kalman filter and rest ask of them.
struct MotionBlock: Sendable {
  /// s.
  private(set) var duration: Real = 0

  /// Angular rate as read, summed over time: rad, sensor frame.
  private(set) var turn: Vector3 = .zero

  /// Specific force summed over time, m/s, level frame; what gravity adds points up.
  private(set) var velocity: Vector3 = .zero

  private var squaredRates: Real = 0
  private var squaredForces: Real = 0

  /// Takes in a sample that stands for `dt`, s.
  @inline(__always)
  mutating func add(rate: Vector3, force: Vector3, levelled: Vector3, dt: Real) {
    duration += dt
    turn += rate * dt
    velocity += levelled * dt
    squaredRates += rate.squaredLength * dt
    squaredForces += force.squaredLength * dt
  }

  /// The mean angular rate as read, rad/s, sensor frame.
  var meanRate: Vector3 { turn * (1 / duration) }

  /// The mean specific force, m/s², level frame.
  var meanForce: Vector3 { velocity * (1 / duration) }

  /// The variance of the rate about its mean, rad²/s², all axes together.
  var rateVariance: Real { squaredRates / duration - meanRate.squaredLength }

  /// The same of the specific force as it would be in the level frame, m²/s⁴.
  var forceVariance: Real { squaredForces / duration - meanForce.squaredLength }
}

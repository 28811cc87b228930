/// The gyroscope's bias: a Kalman filter over tilt corrections in motion, and over rest.
///
/// The measurement equations are those of VQF (Laidig and Seel, "VQF: Highly accurate IMU
/// orientation estimation with bias estimation and magnetic disturbance rejection", Information
/// Fusion 91, 2023). Unlike there, the estimate is limited to 12 °/s and not to 2 °/s, since cheap
/// chips reach 10 °/s; in return rest also asks that the direction of gravity stands still, or a
/// slow even movement would be taken for a bias. The filter runs once a block.
struct GyroscopeBias: Sendable {
  struct Parameters: Sendable {
    /// Standard deviation of the bias before anything is known, rad/s.
    var initialDeviation: Double = .degrees(3)

    /// The largest bias that is believed, rad/s.
    var limit: Double = .degrees(12)

    /// Time in which a known bias becomes uncertain by 0.1 °/s, s.
    var forgettingTime: Double = 100

    /// Deviation that the estimate converges to in motion and at rest, rad/s.
    var motionDeviation: Double = .degrees(0.1)
    var restDeviation: Double = .degrees(0.03)

    /// How little a movement tells of the bias about the vertical: the weight's fraction.
    var verticalFraction: Double = 1e-4

    /// Rest: angular rate this close to its low-pass of `restTimeConstant`, rad/s ...
    var restRate: Double = .degrees(2)
    /// ... specific force this close to its own, m/s² ...
    var restForce: Double = 0.5
    var restTimeConstant: Double = 0.5
    /// ... gravity moving more slowly than this, rad/s ...
    var restTilt: Double = .degrees(0.7)
    /// ... for this time, s.
    var restTime: Double = 1.5

    /// The filter's period, s.
    var block: Double = 0.1
  }

  let parameters: Parameters
  let tiltTimeConstant: Double

  /// rad/s, sensor frame.
  private(set) var value: Vector3 = .zero

  private var covariance: SymmetricMatrix3
  private var restRate: CascadedLowPass = CascadedLowPass()
  private var restForce: CascadedLowPass = CascadedLowPass()
  private var gravityBefore: Vector3 = .zero
  private var gravityAge: Double = 0
  private var isGravityStill: Bool = false
  private var restDuration: Double = 0

  /// Low-passed rotation, by rows, and low-passed bias in the levelled frame: the tilt correction
  /// lags by this low-pass, so what it is compared with must lag alike.
  private var rows: (CascadedLowPass, CascadedLowPass, CascadedLowPass) = (
    CascadedLowPass(), CascadedLowPass(), CascadedLowPass()
  )
  private var levelledBias: CascadedLowPass = CascadedLowPass()
  private var blockTime: Double = 0
  private var blockTilt: Vector3 = .zero

  init(parameters: Parameters = Parameters(), tiltTimeConstant: Double) {
    self.parameters = parameters
    self.tiltTimeConstant = tiltTimeConstant
    covariance = SymmetricMatrix3(
      diagonal: parameters.initialDeviation * parameters.initialDeviation)
  }

  var isAtRest: Bool { restDuration >= parameters.restTime }

  /// Takes in what was sensed, to know rest from motion.
  mutating func observe(rate: Vector3, force: Vector3, dt: Double) {
    let gain = onePoleGain(dt, tau: parameters.restTimeConstant * 0.5)
    restRate.update(rate, gain: gain)
    restForce.update(force, gain: gain)
    gravityAge += dt
    if gravityAge >= 0.5 {
      let gravity = restForce.value
      let turned = gravity.cross(gravityBefore).length / max(gravity.squaredLength, 1e-9)
      isGravityStill = turned < parameters.restTilt * gravityAge
      gravityBefore = gravity
      gravityAge = 0
    }
    let isQuiet =
      (rate - restRate.value).squaredLength < parameters.restRate * parameters.restRate
      && (force - restForce.value).squaredLength < parameters.restForce * parameters.restForce
    restDuration = isQuiet && isGravityStill ? restDuration + dt : 0
  }

  /// Takes in the tilt correction just made: `up` is the low-passed force's direction before it.
  mutating func correct(orientation: Quaternion, up: Vector3, dt: Double) {
    blockTilt += Vector3(-up.y, up.x, 0)
    blockTime += dt
    guard blockTime >= parameters.block else { return }
    estimate(orientation: orientation, tiltRate: blockTilt * (1 / blockTime), dt: blockTime)
    blockTilt = .zero
    blockTime = 0
  }

  private mutating func estimate(orientation: Quaternion, tiltRate: Vector3, dt: Double) {
    let inverse = orientation.conjugate
    let gain = onePoleGain(dt, tau: tiltTimeConstant)
    let x = inverse.rotate(Vector3(1, 0, 0))
    let y = inverse.rotate(Vector3(0, 1, 0))
    let z = inverse.rotate(Vector3(0, 0, 1))
    rows.0.update(x, gain: gain)
    rows.1.update(y, gain: gain)
    rows.2.update(z, gain: gain)
    levelledBias.update(Vector3(x.dot(value), y.dot(value), 0), gain: gain)

    let growth = Double.degrees(0.1) * .degrees(0.1) * dt / parameters.forgettingTime
    covariance.addDiagonal(
      growth, upTo: parameters.initialDeviation * parameters.initialDeviation)
    if isAtRest {
      let noise = measurementVariance(parameters.restDeviation, growth: growth)
      fuse(Vector3(1, 0, 0), residual: restRate.value.x - value.x, variance: noise)
      fuse(Vector3(0, 1, 0), residual: restRate.value.y - value.y, variance: noise)
      fuse(Vector3(0, 0, 1), residual: restRate.value.z - value.z, variance: noise)
    } else {
      let noise = measurementVariance(parameters.motionDeviation, growth: growth)
      let (rx, ry, rz) = (rows.0.value, rows.1.value, rows.2.value)
      fuse(rx, residual: tiltRate.x + levelledBias.value.x - rx.dot(value), variance: noise)
      fuse(ry, residual: tiltRate.y + levelledBias.value.y - ry.dot(value), variance: noise)
      fuse(
        rz, residual: -rz.dot(value), variance: noise / max(parameters.verticalFraction, 1e-10))
    }
    value = value.clipped(to: parameters.limit)
  }

  /// The variance of a measurement whose estimate settles at `deviation` under this growth.
  private func measurementVariance(_ deviation: Double, growth: Double) -> Double {
    let variance = deviation * deviation
    return variance * variance / growth + variance
  }

  /// Fuses one scalar measurement of the bias along `row`.
  private mutating func fuse(_ row: Vector3, residual: Double, variance: Double) {
    let limited = min(max(residual, -parameters.limit), parameters.limit)
    let projected = covariance * row
    let gain = projected * (1 / (row.dot(projected) + variance))
    value += gain * limited
    covariance.subtractOuter(gain, projected)
  }
}

extension Vector3 {
  /// This vector with each component limited to ±`limit`.
  fileprivate func clipped(to limit: Double) -> Vector3 {
    Vector3(
      min(max(x, -limit), limit), min(max(y, -limit), limit), min(max(z, -limit), limit))
  }
}

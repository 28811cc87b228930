/// Tilt, velocity and the gyroscope's errors, by a Kalman filter that runs once a block.
///
/// It rests on one fact: a limb stays near where it is, so that the velocity summed up from the
/// levelled specific force is zero but for a noise. A tilt makes a part of gravity look like a
/// velocity that grows, and an error of the gyroscope a tilt that grows. Against a fixed low-pass
/// of the force it knows how sure it is, so that it starts fast, and it takes the way of the error
/// through the turning sensor exactly.
struct TiltKalmanFilter: Sendable {
  struct Parameters: Sendable {
    /// Standard deviation of the tilt taken from a first sample, rad: its force may be far from
    /// gravity, since the wearer may move already.
    var tiltDeviation: Real = .degrees(20)

    /// Standard deviation of a limb's velocity, m/s: before anything is known ...
    var velocityDeviation: Real = 0.5
    /// ... and its power as a noise, m²/s: deviation² times the 0.4 s over which it is correlated.
    var velocityNoise: Real = 0.1
    /// The same at rest: what the accelerometer's noise leaves.
    var restVelocityNoise: Real = 1e-5

    /// Standard deviation of the bias before anything is known, and the largest one believed, rad/s.
    var biasDeviation: Real = .degrees(3)
    var biasLimit: Real = .degrees(12)
    /// Gravity shows nothing of the bias about the vertical. So that heading does not wander off
    /// with an unseen error, it is held near the bias of the last rest, or else near the estimate's
    /// own past: to this deviation in every block, rad/s, and over this time constant, s.
    var verticalBiasDeviation: Real = .degrees(3)
    var verticalBiasTime: Real = 5
    /// Random walk of the bias, rad/s per √s: 0.1 °/s in 100 s.
    var biasWalk: Real = .degrees(0.01)
    /// Standard deviation of a block's mean rate at rest, rad/s.
    var restRateDeviation: Real = .degrees(0.3)
    /// A rate at rest is believed that is this many deviations off.
    var plausibility: Real = 5

    /// The largest scale that is believed. In gait, blows and velocity keep time with the turning,
    /// which looks like a scale of 10 % and more.
    var scaleLimit: Real = 0.02

    /// Random walk of the tilt, rad per √s: of itself, and for each rad/s of rate, where it stands
    /// for axes that are askew, for clipping, and for turning between samples.
    var tiltWalk: Real = .degrees(0.1)
    var tiltWalkOfRate: Real = 0.002
    /// Random walk of the velocity, m/s per √s: the accelerometer's noise.
    var velocityWalk: Real = 0.02
  }

  let parameters: Parameters

  /// What the gyroscope reads wrongly, as estimated so far.
  private(set) var errors: GyroscopeErrors = .zero
  /// What a rate is multiplied by, axis by axis, before the bias is taken off: 1 - scale.
  private(set) var gain: Vector3 = Vector3(1, 1, 1)

  /// The bias of the last rest, or the low-passed estimate, rad/s.
  private var usualBias: Vector3 = .zero

  private var velocityX: Real = 0
  private var velocityY: Real = 0
  private var covariance: TiltCovariance

  init(parameters: Parameters, scaleDeviation: Real) {
    self.parameters = parameters
    covariance = TiltCovariance(
      tiltVariance: parameters.tiltDeviation * parameters.tiltDeviation,
      velocityVariance: parameters.velocityDeviation * parameters.velocityDeviation,
      biasVariance: parameters.biasDeviation * parameters.biasDeviation,
      scaleVariance: scaleDeviation * scaleDeviation)
  }

  /// Forgets tilt and velocity: the orientation was levelled anew by a force of the moment.
  mutating func reset() {
    (velocityX, velocityY) = (0, 0)
    covariance.reset(
      tiltVariance: parameters.tiltDeviation * parameters.tiltDeviation,
      velocityVariance: parameters.velocityDeviation * parameters.velocityDeviation)
  }

  /// Adds to the variance of the tilt, rad².
  mutating func addTiltVariance(_ variance: Real) {
    covariance.addVariance(tilt: variance, velocity: 0, bias: 0, upTo: 0)
  }

  /// Takes in a block and returns by how much to tilt the orientation about the level x and y
  /// axes, rad. `orientation` is the one at mid-block.
  mutating func update(
    _ block: MotionBlock, orientation: Quaternion, rest: Rest
  ) -> (x: Real, y: Real) {
    predict(block, orientation: orientation)
    let noise = rest.isReached ? parameters.restVelocityNoise : parameters.velocityNoise
    let variance = noise / block.duration
    var tilt: (x: Real, y: Real) = (0, 0)
    let x = covariance.ofVelocityX
    fuse(x, innovation: -velocityX, variance: x.velocityX + variance, tilt: &tilt)
    let y = covariance.ofVelocityY
    fuse(y, innovation: -velocityY, variance: y.velocityY + variance, tilt: &tilt)
    let rate = block.meanRate
    if rest.isReached, isPlausibleBias(rate) {
      let variance =
        parameters.restRateDeviation * parameters.restRateDeviation + rest.rateVariance
      fuseBias(Vector3(1, 0, 0), measured: rate.x, variance: variance, tilt: &tilt)
      fuseBias(Vector3(0, 1, 0), measured: rate.y, variance: variance, tilt: &tilt)
      fuseBias(Vector3(0, 0, 1), measured: rate.z, variance: variance, tilt: &tilt)
    }
    if rest.isReached {
      usualBias = errors.bias
    } else {
      let deviation = parameters.verticalBiasDeviation
      fuseBias(
        orientation.levelZ, measured: usualBias.dot(orientation.levelZ),
        variance: deviation * deviation, tilt: &tilt)
      let gain = onePoleGain(block.duration, tau: parameters.verticalBiasTime)
      usualBias += (errors.bias - usualBias) * gain
    }
    errors.scale = errors.scale.clipped(to: parameters.scaleLimit)
    errors.bias = errors.bias.clipped(to: parameters.biasLimit)
    gain = Vector3(1, 1, 1) - errors.scale
    return tilt
  }

  @inline(__always)
  private mutating func predict(_ block: MotionBlock, orientation: Quaternion) {
    let dt = block.duration
    velocityX += block.velocity.x
    velocityY += block.velocity.y
    // The sensor's axes, level x and y: an error of the gyroscope turns the estimate back.
    let (x, y) = orientation.levelRows
    covariance.propagate(
      alongX: GyroscopeErrors(bias: x * -dt, scale: -x.scaled(by: block.turn)),
      alongY: GyroscopeErrors(bias: y * -dt, scale: -y.scaled(by: block.turn)),
      lift: block.velocity.z)
    let p = parameters
    covariance.addVariance(
      tilt: p.tiltWalk * p.tiltWalk * dt
        + p.tiltWalkOfRate * p.tiltWalkOfRate * block.turn.squaredLength / dt,
      velocity: p.velocityWalk * p.velocityWalk * dt, bias: p.biasWalk * p.biasWalk * dt,
      upTo: p.biasDeviation * p.biasDeviation)
  }

  /// Whether a rate at rest, rad/s, can be the bias, as far as that is known: if not, the limb is
  /// on a chair or a bed that turns evenly about the vertical, which moves no gravity.
  private func isPlausibleBias(_ rate: Vector3) -> Bool {
    let step = rate - errors.bias
    let deviation = parameters.restRateDeviation
    let variance = covariance.largestBiasVariance + deviation * deviation
    return step.squaredLength < parameters.plausibility * parameters.plausibility * variance
  }

  /// Fuses a measurement of the bias along `axis` of the sensor, rad/s.
  private mutating func fuseBias(
    _ axis: Vector3, measured: Real, variance: Real, tilt: inout (x: Real, y: Real)
  ) {
    let column = covariance.column(ofBiasAlong: axis)
    fuse(
      column, innovation: measured - errors.bias.dot(axis),
      variance: column.gyroscope.bias.dot(axis) + variance, tilt: &tilt)
  }

  /// Fuses a measurement: `column` is its covariance with all, `variance` that of `innovation`.
  private mutating func fuse(
    _ column: TiltCovariance.Column, innovation: Real, variance: Real,
    tilt: inout (x: Real, y: Real)
  ) {
    let inverse = 1 / variance
    let step = innovation * inverse
    tilt.x += column.tiltX * step
    tilt.y += column.tiltY * step
    velocityX += column.velocityX * step
    velocityY += column.velocityY * step
    errors += column.gyroscope * step
    covariance.subtract(column, times: inverse)
  }
}

extension Vector3 {
  /// This vector with each component limited to ±`limit`.
  fileprivate func clipped(to limit: Real) -> Vector3 {
    Vector3(
      min(max(x, -limit), limit), min(max(y, -limit), limit), min(max(z, -limit), limit))
  }
}

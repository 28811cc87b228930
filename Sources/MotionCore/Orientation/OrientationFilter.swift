/// The sensor's orientation from gyroscope and accelerometer, or from the accelerometer alone.
///
/// Heading is relative: it starts anywhere and drifts with what is left of the gyroscope's bias.
package struct OrientationFilter: Sendable {
  package struct Parameters: Sendable {
    package init() {}

    /// Time constant of each of the two low-passes of the specific force in the inertial frame,
    /// s: longer trusts the gyroscope more. Between 1 and 4 s the count does not change.
    var tiltTimeConstant: Double = 1.0

    /// Time constant of each of the two low-passes of the accelerometer where it stands alone, s:
    /// 1.2 Hz, which passes the movement and takes off half of a tremor.
    var aloneTimeConstant: Double = 1 / (2 * .pi * 1.2)

    /// The longest step over which a rate is taken as constant, s; beyond it only gravity counts.
    var longestStep: Double = 0.5
  }

  let parameters: Parameters

  /// Sensor frame to a frame whose z axis points up.
  package private(set) var orientation: Quaternion = .identity

  /// Angular velocity of the limb in the sensor frame, free of bias; rad/s.
  private(set) var angularVelocity: Vector3 = .zero

  private var bias: GyroscopeBias
  private var gyroscopeOnly: Quaternion = .identity
  private var tiltCorrection: Quaternion = .identity
  private var force: CascadedLowPass = CascadedLowPass()
  private var lastRate: Vector3 = .zero
  private var isLevelled: Bool = false

  package init(parameters: Parameters = Parameters()) {
    self.parameters = parameters
    bias = GyroscopeBias(tiltTimeConstant: parameters.tiltTimeConstant)
  }

  /// The gyroscope's bias as estimated so far; rad/s.
  var gyroscopeBias: Vector3 { bias.value }

  /// Takes in a sample that comes `dt`, s, after the one before.
  package mutating func update(_ sample: MotionSample, dt: Double) {
    if let rate = sample.angularVelocity {
      updateWithGyroscope(rate: rate, force: sample.acceleration, dt: dt)
    } else {
      updateAlone(sample.acceleration, dt: dt)
    }
  }

  private mutating func updateWithGyroscope(rate: Vector3, force sensed: Vector3, dt: Double) {
    bias.observe(rate: rate, force: sensed, dt: dt)
    angularVelocity = rate - bias.value
    if dt > parameters.longestStep {
      // Where the limb turned to meanwhile is unknown: let gravity say it anew, at once.
      force.reset()
    } else {
      // The mean of the rates at both ends: the trapezoid of a sampled rate.
      let mean = (angularVelocity + lastRate) * 0.5
      gyroscopeOnly = gyroscopeOnly * Quaternion(rotationVector: mean * dt)
      gyroscopeOnly.renormalize()
    }
    lastRate = angularVelocity
    force.update(
      gyroscopeOnly.rotate(sensed), gain: onePoleGain(dt, tau: parameters.tiltTimeConstant))
    let before = tiltCorrection.rotate(force.value)
    if let up = before.normalized {
      tiltCorrection = Quaternion(from: up, to: Vector3(0, 0, 1)) * tiltCorrection
      tiltCorrection.renormalize()
      orientation = tiltCorrection * gyroscopeOnly
      orientation.renormalize()
      bias.correct(orientation: orientation, up: isLevelled ? up : Vector3(0, 0, 1), dt: dt)
      isLevelled = true
    }
  }

  private mutating func updateAlone(_ sensed: Vector3, dt: Double) {
    if dt > parameters.longestStep { force.reset() }
    force.update(sensed, gain: onePoleGain(dt, tau: parameters.aloneTimeConstant))
    guard let up = orientation.rotate(force.value).normalized else { return }
    let correction = Quaternion(from: up, to: Vector3(0, 0, 1))
    orientation = correction * orientation
    orientation.renormalize()
    // The correction is a rotation in the levelled frame; the sensor turned the other way round.
    let turned = orientation.conjugate.rotate(correction.rotationVector)
    angularVelocity = isLevelled && dt > 0 ? turned * (1 / dt) : .zero
    isLevelled = true
  }
}

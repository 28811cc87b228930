/// The sensor's orientation from gyroscope and accelerometer, or from the accelerometer alone.
///
/// Every sample turns the orientation by the angular rate; every block of 0.1 s a Kalman filter
/// pulls it level. Heading is relative: it starts anywhere and drifts with what is left of the
/// gyroscope's bias.
package struct OrientationFilter: BitwiseCopyable, Sendable {
  package struct Parameters: BitwiseCopyable, Sendable {
    package init() {}

    package var timing: SensorTiming = SensorTiming()

    /// Standard deviation of the gyroscope's scale: a trimmed chip is good to half a percent, and
    /// what is off more is learned more slowly. With 0 it is taken as right, and not estimated.
    package var scaleDeviation: Real = 0.005

    var kalman: TiltKalmanFilter.Parameters = TiltKalmanFilter.Parameters()

    /// The Kalman filter's period, s.
    var block: Real = 0.1

    /// The longest step that rates bridge, s; beyond it only gravity counts.
    var longestStep: Real = 0.5
  }

  let parameters: Parameters

  /// Angular velocity of the limb in the sensor frame, free of the gyroscope's errors; rad/s.
  private(set) var angularVelocity: Vector3 = .zero

  /// Sensor frame to a frame whose z axis points up.
  package private(set) var orientation: Quaternion = .identity

  /// The rates summed up, and levelled.
  private var turned: Quaternion = .identity
  private var turnedAtBlockStart: Quaternion = .identity
  /// All that levelled it so far, as one rotation of the level frame.
  private(set) var levelling: Quaternion = .identity
  private var lastStep: Real = 0
  private var isLevelled: Bool = false

  private var block: MotionBlock = MotionBlock()
  private var rest: Rest = Rest()
  private var upright: Upright = Upright()
  private var kalman: TiltKalmanFilter
  private var alone: AccelerometerTilt = AccelerometerTilt()

  package init(parameters: Parameters = Parameters()) {
    self.parameters = parameters
    kalman = TiltKalmanFilter(
      parameters: parameters.kalman, scaleDeviation: parameters.scaleDeviation)
  }

  /// The gyroscope's bias as estimated so far; rad/s.
  package var gyroscopeBias: Vector3 { kalman.errors.bias }

  /// Takes in a sample that comes `dt`, s, after the one before; returns the orientation.
  @discardableResult @inlinable @inline(__always)
  package mutating func update(_ sample: MotionSample, dt: Real) -> Quaternion {
    // The vectors in registers: a sample that was just written would be waited for.
    if let rate = sample.angularVelocity {
      update(force: sample.acceleration, rate: rate, dt: dt)
    } else {
      update(force: sample.acceleration, dt: dt)
    }
  }

  @usableFromInline
  mutating func update(force: Vector3, rate: Vector3, dt: Real) -> Quaternion {
    prepare(force: force, rate: rate, dt: dt)
    turn(by: rate, dt: dt)
    let lag = parameters.timing.forceLag * lastStep
    let levelled = turned.rotate(force - angularVelocity.cross(force) * lag)
    block.add(rate: rate, force: force, levelled: levelled, dt: dt)
    if block.duration > parameters.block - 1e-6 { finishBlock() }
    return lead()
  }

  /// The same without a gyroscope.
  @usableFromInline
  mutating func update(force: Vector3, dt: Real) -> Quaternion {
    prepare(force: force, rate: .zero, dt: dt)
    angularVelocity = alone.update(force, orientation: &turned, dt: dt)
    return lead()
  }

  @inline(__always)
  private mutating func lead() -> Quaternion {
    let lead = parameters.timing.lead * lastStep
    let now =
      lead == 0 ? turned : turned * Quaternion(halfRotation: angularVelocity * (0.5 * lead))
    orientation = now
    return now
  }

  @inline(__always)
  private mutating func prepare(force: Vector3, rate: Vector3, dt: Real) {
    if !isLevelled || dt > parameters.longestStep { startAnew(force: force, rate: rate) }
    // Beside a gap the reading is as old as ever.
    if dt <= parameters.block { lastStep = dt }
  }

  @inline(__always)
  private mutating func turn(by rate: Vector3, dt: Real) {
    let before = angularVelocity
    angularVelocity = rate.scaled(by: kalman.gain) - kalman.errors.bias
    var mean = angularVelocity
    if dt > parameters.block {
      // Samples are missing: what is known is the rate at both ends.
      mean = (before + mean) * 0.5
      kalman.addTiltVariance((angularVelocity - before).squaredLength * (dt * dt / 16))
    }
    turned = turned * Quaternion(halfRotation: mean * (0.5 * dt))
  }

  @inline(never)
  private mutating func finishBlock() {
    turned.renormalize()
    let middle = turnedAtBlockStart.midway(to: turned)
    rest.update(block, orientation: middle)
    if let up = upright.update(block) {
      level(up)
    } else {
      let tilt = kalman.update(block, orientation: middle, rest: rest)
      correct(Quaternion(halfRotation: Vector3(0.5 * tilt.x, 0.5 * tilt.y, 0)))
    }
    turnedAtBlockStart = turned
    block = MotionBlock()
  }

  /// Takes the force of the moment for gravity: where the limb turned to so far is not known.
  @inline(never)
  private mutating func startAnew(force: Vector3, rate: Vector3) {
    guard let up = turned.rotate(force).normalized else { return }
    level(up)
    isLevelled = true
    angularVelocity = .zero
    turnedAtBlockStart = turned
    block = MotionBlock()
    rest = Rest(rate: rate, force: force)
    upright.reset()
    alone.reset()
  }

  private mutating func level(_ up: Vector3) {
    let correction = Quaternion(from: up, to: Vector3(0, 0, 1))
    correct(correction)
    upright.turn(by: correction)
    kalman.reset()
  }

  private mutating func correct(_ correction: Quaternion) {
    turned = correction * turned
    turned.renormalize()
    levelling = correction * levelling
    levelling.renormalize()
  }
}

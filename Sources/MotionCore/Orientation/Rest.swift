/// Whether the sensor rests: rate and force are steady, and gravity stands still.
///
/// The last condition tells rest from a slow even movement, whose rate is steady too.
struct Rest: Sendable {
  struct Parameters: Sendable {
    /// In a block the rate strays from its mean by no more than this, rad/s, and the mean from
    /// the low-pass of those before by no more either ...
    var rate: Real = .degrees(2)
    /// ... nor does the specific force, m/s² ...
    var force: Real = 0.5
    /// ... gravity moves more slowly than this, rad/s, as seen over `tiltTime`, s ...
    var tiltRate: Real = .degrees(0.7)
    var tiltTime: Real = 0.5
    /// ... and all that for this time, s.
    var time: Real = 1.5

    /// Time constant of the low-passes, s.
    var timeConstant: Real = 0.5
  }

  let parameters: Parameters = Parameters()

  /// The low-passed rate, rad/s, and specific force, m/s²; sensor frame.
  private var rate: Vector3
  private var force: Vector3

  private var gravityBefore: Vector3
  private var gravityAge: Real = 0
  private var isGravityStill: Bool = false
  private var duration: Real = 0

  /// How unsteady the rate of the last block was, as a variance, rad²/s².
  private(set) var rateVariance: Real = 0

  init(rate: Vector3 = .zero, force: Vector3 = .zero) {
    self.rate = rate
    self.force = force
    gravityBefore = force
  }

  var isReached: Bool { duration >= parameters.time }

  /// Takes in a block; `orientation` is the one at its middle.
  mutating func update(_ block: MotionBlock, orientation: Quaternion) {
    let dt = block.duration
    let rateStep = block.meanRate - rate
    let forceStep = orientation.conjugate.rotate(block.meanForce) - force
    let strayOfRate = max(block.rateVariance, rateStep.squaredLength)
    let strayOfForce = max(block.forceVariance, forceStep.squaredLength)
    let gain = onePoleGain(dt, tau: parameters.timeConstant)
    rateVariance = strayOfRate
    rate += rateStep * gain
    force += forceStep * gain
    gravityAge += dt
    if gravityAge >= parameters.tiltTime {
      let turned = force.cross(gravityBefore).squaredLength
      let limit = parameters.tiltRate * gravityAge * force.squaredLength
      isGravityStill = turned < limit * limit
      gravityBefore = force
      gravityAge = 0
    }
    let isSteady =
      strayOfRate < parameters.rate * parameters.rate
      && strayOfForce < parameters.force * parameters.force
    duration = isSteady && isGravityStill ? duration + dt : 0
  }
}

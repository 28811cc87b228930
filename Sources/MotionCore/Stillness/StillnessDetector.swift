/// Tells moving from still by the angular rate, both edges dated back to where it crossed.
struct StillnessDetector: Sendable {
  struct Parameters: Sendable {
    /// Below this rate the limb is still, rad/s: a share of the range of motion, so that slow small
    /// movements are movements, within limits that a tremor sets.
    var stillShare: Real = 0.2
    var lowestRate: Real = .degrees(2)
    var highestRate: Real = .degrees(6)

    /// It moves from twice that rate on, after this time; it is still after that time; s.
    var movingAfter: Real = 0.08
    var stillAfter: Real = 0.12

    /// Time constant of the low-pass before the threshold, s: 3 Hz, below the tremor's band.
    var smoothing: Real = 1 / (2 * .pi * 3)
  }

  enum Transition: Sendable {
    /// Still since the time given; s.
    case still(since: Double)
    /// Moving since the time given, after having been still for a time; s.
    case moving(since: Double, stillFor: Real)
  }

  let parameters: Parameters

  private(set) var isStill: Bool = false
  /// When the present state began, dated back; s.
  private(set) var since: Double = 0

  private var smoothed: Vector3 = .zero
  /// When the rate crossed the lower threshold, and how long the other state has shown; s.
  private var crossing: Double?
  private var shown: Real = 0

  init(parameters: Parameters = Parameters()) {
    self.parameters = parameters
  }

  /// Takes in the angular velocity at `time`, and the range of motion of the movement so far, rad.
  @inline(__always)
  mutating func update(
    _ angularVelocity: Vector3, time: Double, dt: Real, range: Real
  ) -> Transition? {
    smoothed += (angularVelocity - smoothed) * onePoleGain(dt, tau: parameters.smoothing)
    let lower = min(
      max(parameters.stillShare * range, parameters.lowestRate), parameters.highestRate)
    // Squares tell the same and take no root.
    let (rate, limit) = (smoothed.squaredLength, lower * lower)
    return isStill
      ? leaveStillness(squaredRate: rate, lower: limit, time: time, dt: dt)
      : leaveMovement(squaredRate: rate, lower: limit, time: time, dt: dt)
  }

  @inline(__always)
  private mutating func leaveStillness(
    squaredRate: Real, lower: Real, time: Double, dt: Real
  ) -> Transition? {
    guard squaredRate > lower else {
      crossing = nil
      shown = 0
      return nil
    }
    let began = crossing ?? time
    crossing = began
    shown = squaredRate > 4 * lower ? shown + dt : 0
    guard shown >= parameters.movingAfter else { return nil }
    let stillFor = max(Real(began - since), 0)
    change(toStill: false, since: began)
    return .moving(since: began, stillFor: stillFor)
  }

  @inline(__always)
  private mutating func leaveMovement(
    squaredRate: Real, lower: Real, time: Double, dt: Real
  ) -> Transition? {
    guard squaredRate < lower else {
      crossing = nil
      shown = 0
      return nil
    }
    let began = crossing ?? time
    crossing = began
    shown += dt
    guard shown >= parameters.stillAfter else { return nil }
    change(toStill: true, since: began)
    return .still(since: began)
  }

  private mutating func change(toStill: Bool, since time: Double) {
    isStill = toStill
    since = time
    crossing = nil
    shown = 0
  }
}

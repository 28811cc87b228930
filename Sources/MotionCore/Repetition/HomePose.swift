/// The pose that repetitions start from and return to, followed while the limb is there.
///
/// It is taken anew, once, at each dwell and at the stillness that ends a return; after a return
/// that did not stop it is where the limb came to lowest.
struct HomePose: Sendable {
  struct Parameters: Sendable {
    /// A pose kept this long is home, s.
    var dwell: Real = 0.5
    /// Leaving home: a rise above the lowest excursion by this share of the reference range.
    var leaveShare: Real = 0.25
    /// Going on past home by this share of the range is a movement to the other side.
    var overshootShare: Real = 0.3
  }

  /// How the limb left home.
  struct Leaving: Sendable {
    var pose: Vector3
    var axis: Vector3?
    /// s
    var time: Double
    /// How far beyond home, to the other side, the limb was when it turned; rad.
    var depth: Real = 0
  }

  let parameters: Parameters
  private(set) var pose: Vector3
  /// Present excursion from `pose`, rad.
  private(set) var excursion: Real = 0
  /// Time that the limb was last still here before it left, s.
  var hold: Real = 0

  /// The lowest excursion, when, and in which pose: the next movement starts there.
  private var lowest: Real = 0
  private var lowestTime: Double
  private var lowestPose: Vector3
  /// The last movement, while its return is followed to where the limb comes to rest.
  private var returning: Return?
  /// Whether the present dwell, and the present stillness, were taken as home already.
  private var isDwellTaken: Bool
  private var isStillTaken: Bool

  private struct Return: Sendable {
    var axis: Vector3
    var overshoot: Real
    var time: Double
    /// Where the movement went and when it began, if it is a part of one that goes on past home.
    var dip: Dip?
  }

  private struct Dip: Sendable {
    var pose: Vector3
    var time: Double
    var range: Real
  }

  /// Home is where the limb rests now.
  init(
    at pose: Vector3, time: Double, isDwellTaken: Bool = true, isStillTaken: Bool = false,
    parameters: Parameters = Parameters()
  ) {
    self.parameters = parameters
    self.pose = pose
    lowestTime = time
    lowestPose = pose
    self.isDwellTaken = isDwellTaken
    self.isStillTaken = isStillTaken
  }

  /// Home is where `departure` left from, to which the limb is still on its way.
  ///
  /// `isDip` says that it was too small to count, and may be the beginning of the next one.
  init(after departure: Departure, time: Double, dwell: Real, isDip: Bool) {
    self.init(at: departure.home, time: departure.valleyTime)
    isDwellTaken = dwell >= parameters.dwell
    excursion = departure.excursion
    lowest = departure.valley
    lowestPose = departure.valleyPose
    returning = Return(
      axis: departure.direction, overshoot: parameters.overshootShare * departure.range,
      time: time,
      dip: isDip
        ? Dip(pose: departure.peakPose, time: departure.startTime, range: departure.range) : nil)
  }

  /// Follows the limb by one sample; returns how it left, if it did.
  ///
  /// `axis` is the movement's where it is known; `smallest`, rad, is no longer home.
  @inline(__always)
  mutating func follow(
    _ input: LimbState, axis: Vector3?, referenceRange: Real, smallest: Real
  ) -> Leaving? {
    if !input.isStill { isStillTaken = false }
    if input.dwell < parameters.dwell { isDwellTaken = false }
    let isDwelling = input.dwell >= parameters.dwell
    // A stop is home only where it ends a return: otherwise it may be a pause on the way out.
    let isArriving = input.isStill && !isStillTaken && returning != nil
    if (isDwelling && !isDwellTaken) || isArriving {
      isDwellTaken = isDwelling
      isStillTaken = input.isStill
      rest(in: input.up, time: input.time)
      return nil
    }
    if let known = axis ?? returning?.axis {
      excursion = pose.turn(from: input.up, about: known)
    } else {
      excursion = pose.angle(to: input.up)
    }
    if excursion < lowest {
      lowest = excursion
      lowestTime = input.time
      lowestPose = input.up
    }
    let rise = max(parameters.leaveShare * referenceRange, smallest)
    if axis == nil, let returning, excursion < -max(rise, returning.overshoot) {
      guard let dip = returning.dip else {
        return Leaving(pose: pose, axis: nil, time: returning.time)
      }
      return Leaving(pose: dip.pose, axis: nil, time: dip.time, depth: dip.range)
    }
    let time = min(input.isStill ? lowestTime : max(lowestTime, input.since), input.time)
    if excursion - lowest > rise {
      return Leaving(pose: lowestPose, axis: axis, time: time, depth: max(-lowest, 0))
    }
    // An angle is at most π/2 times its chord: where that is short, none need be measured.
    if returning == nil, pose.squaredChord(to: input.up) > rise * rise,
      isAway(input.up, beyond: 2 * rise)
    {
      // Away, but about another axis than the one learned.
      return Leaving(pose: lowestPose, axis: nil, time: time)
    }
    return nil
  }

  @inline(never)
  private func isAway(_ up: Vector3, beyond limit: Real) -> Bool {
    let angle = pose.angle(to: up)
    return angle > limit && excursion.magnitude < 0.5 * angle
  }

  private mutating func rest(in up: Vector3, time: Double) {
    pose = up
    returning = nil
    excursion = 0
    lowest = 0
    lowestTime = time
    lowestPose = up
  }
}

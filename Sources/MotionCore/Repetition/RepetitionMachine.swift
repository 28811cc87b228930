/// Follows the limb from home and back: finds movements, and hands those that come back to the
/// counter.
struct RepetitionMachine: Sendable {
  struct Parameters: Sendable {
    /// Away and below the smallest range, and still for this long: a new home, s.
    var smallDwell: Real = 2.0
    /// Still anywhere for this long, and for longer than a hold may last: a new home, s.
    var longestStillness: Real = 40
    /// Away for this much longer than the longest cycle: it will not come back, s.
    var grace: Real = 5
    /// The end of a return is not foreseen by more than this, s.
    var longestReturn: Real = 0.5
    /// Part of the smallest range that is no longer home.
    var leaveShare: Real = 0.5
    /// Within this share of the range the limb is where it was before the set.
    var originShare: Real = 0.5
  }

  private enum State: Sendable {
    /// Before the first sample, or after a gap within a movement.
    case lost
    case home
    case away
  }

  let parameters: Parameters = Parameters()
  private var profile: MovementProfile
  private let returns: ReturnRule = ReturnRule()
  private var counter: RepetitionCounter

  private var state: State = .lost
  private var home: HomePose
  private var departure: Departure
  private var endHold: EndHold = EndHold()
  private var path: TravelledPath
  private var finder: CycleFinder
  /// Where the limb was before the set that was found on the way, if that is known: where that set
  /// ends, too, if it began there and not at home.
  private var origin: Vector3?
  private var strap: StrapWatch = StrapWatch()

  init(profile: MovementProfile) {
    self.profile = profile
    counter = RepetitionCounter(profile: profile)
    finder = CycleFinder(profile: profile)
    path = TravelledPath(smallest: profile.minimumRange)
    home = HomePose(at: Vector3(0, 0, 1), time: 0)
    departure = Departure(home: Vector3(0, 0, 1), startTime: 0)
  }

  /// The present excursion from home; rad.
  var excursion: Real { state == .away ? departure.excursion : home.excursion }

  /// The range of motion that thresholds scale with; rad.
  var referenceRange: Real {
    max(counter.manner.range, state == .away ? departure.range : 0, profile.minimumRange)
  }

  /// Whether stillness now is at the far end, at home, or (nil) on the way.
  var restingPosition: Hold.Position? {
    guard state == .away else { return .start }
    let isAtEnd =
      departure.excursion >= EndHold.nearEnd * departure.range && departure.range >= leavingRange
    return isAtEnd ? .end : nil
  }

  /// The excursion that is no longer home; rad.
  private var leavingRange: Real { parameters.leaveShare * profile.minimumRange }

  /// Takes the pose `up` as home, unless the limb rests within `tolerance`, rad, of home already.
  mutating func beginSet(at up: Vector3, time: Double, tolerance: Real) {
    counter.beginSet(at: time)
    origin = nil
    strap = StrapWatch()
    if state == .home, up.angle(to: home.pose) < tolerance { return }
    comeHome(to: up, time: time)
  }

  /// Begins anew with another profile, and the same home. A movement that is under way goes on.
  mutating func begin(anew profile: MovementProfile, at time: Double?) {
    var next = RepetitionMachine(profile: profile)
    if let time, state != .lost {
      (next.state, next.home, next.departure) = (state, home, departure)
      next.counter.beginSet(at: time)
    }
    self = next
  }

  /// Adds a stillness that has ended, s: at the far end or at home.
  mutating func add(stillness duration: Real, at position: Hold.Position?) {
    switch position {
    case .end: endHold.add(duration, at: departure.excursion)
    case .start: home.hold = duration
    case nil: break
    }
  }

  /// Abandons the movement under way: samples are missing within it.
  mutating func interrupt(time: Double, report: (MotionFact) -> Void) {
    guard state == .away else { return }
    counter.refuse(
      .sensorGap, from: departure.startTime, range: departure.range, at: time, report)
    state = .lost
  }

  /// The angle travelled with the step to this direction of up, tremor left out, rad: to be taken
  /// first with each sample.
  @inline(__always)
  mutating func advance(to up: Vector3) -> Real { path.advance(to: up) }

  mutating func update(_ input: LimbState, report: (MotionFact) -> Void) {
    let before = counter.counted
    follow(input, report: report)
    settle(input, report: report)
    guard finder.update(input), counter.counted == before, !counter.isHomeTold else { return }
    followFound(input, report: report)
  }

  /// Counts the cycles that ended with this sample, and takes their home for home.
  @inline(never)
  private mutating func followFound(_ input: LimbState, report: (MotionFact) -> Void) {
    guard let found = finder.find(since: counter.countedUntil),
      counter.take(found, during: input, report: report)
    else { return }
    origin = found.origin?.up
    if input.isStill, !found.isAway {
      comeHome(to: input.up, time: input.time)
    } else {
      comeHome(HomePose(at: found.home.up, time: found.home.left))
      follow(input, report: report)
    }
  }

  @inline(__always)
  private mutating func settle(_ input: LimbState, report: (MotionFact) -> Void) {
    guard counter.isAwaitingRest else { return }
    settleAwaited(input, report: report)
  }

  @inline(never)
  private mutating func settleAwaited(_ input: LimbState, report: (MotionFact) -> Void) {
    let finder = finder
    counter.settle(
      isAtHome: state == .home, input,
      predecessor: { finder.predecessor(of: $0, since: $1) }, report: report)
  }

  @inline(__always)
  private mutating func follow(_ input: LimbState, report: (MotionFact) -> Void) {
    switch state {
    case .lost:
      comeHome(to: input.up, time: input.time)
      return
    case .home:
      counter.forget(at: input.time, report: report)
      let leaving = home.follow(
        input, axis: counter.manner.axis, referenceRange: counter.manner.range,
        smallest: leavingRange)
      guard let leaving else { return }
      leave(leaving, report: report)
    case .away: counter.forget(at: input.time, report: report)
    }
    followAway(input, report: report)
  }

  private mutating func leave(_ leaving: HomePose.Leaving, report: (MotionFact) -> Void) {
    let dipped = profile.dipsFirst && leaving.depth > leavingRange
    departure = Departure(
      home: leaving.pose, startTime: leaving.time, axis: leaving.axis, depth: leaving.depth,
      dipped: dipped)
    endHold = EndHold()
    state = .away
    report(.movementBegan(time: departure.startTime))
  }

  @inline(__always)
  private mutating func followAway(_ input: LimbState, report: (MotionFact) -> Void) {
    if departure.follow(input, returnShare: returns.share(for: departure)),
      departure.range >= profile.minimumRange
    {
      report(.endReached(time: departure.peakTime, range: departure.range))
    }
    if returns.isComplete(departure, isStill: input.isStill) {
      close(departure, input, report: report)
      return
    }
    if isOver(input) { giveUp(at: input.up, time: input.time, report: report) }
  }

  /// Whether a movement will not come back.
  @inline(__always)
  private func isOver(_ input: LimbState) -> Bool {
    let stillFor = input.isStill ? Real(input.time - input.since) : 0
    return Real(input.time - departure.startTime) > profile.longestCycle + parameters.grace
      || stillFor > max(profile.longestHold, parameters.longestStillness)
      || (departure.range < profile.minimumRange && stillFor > parameters.smallDwell)
  }

  /// Ends a movement that will not come back: the present pose is home.
  @inline(never)
  private mutating func giveUp(at up: Vector3, time: Double, report: (MotionFact) -> Void) {
    let isSmall = departure.range < counter.smallestRange
    if isBackAtOrigin(up) {
      counter.completeSet(departure, startHold: home.hold, at: time, report: report)
      origin = nil
      comeHome(to: up, time: time)
      return
    }
    counter.refuse(
      isSmall ? .tooSmall : .didNotReturn, from: departure.startTime, range: departure.range,
      at: time, report)
    if !isSmall { counter.dropPending(at: time, report: report) }
    comeHome(to: up, time: time)
  }

  /// Whether the limb stays where it was before the set: there the set began and ends, and what was
  /// taken for home is the far end.
  @inline(never)
  private func isBackAtOrigin(_ up: Vector3) -> Bool {
    guard let origin, counter.manner.isKnown, departure.range >= counter.smallestRange else {
      return false
    }
    return origin.isWithin(parameters.originShare * departure.range, of: up)
  }

  private mutating func close(
    _ closed: Departure, _ input: LimbState, report: (MotionFact) -> Void
  ) {
    let endTime = returnTime(of: closed, input)
    let candidate = Candidate(
      closed, endTime: endTime, endHold: endHold.duration, startHold: home.hold,
      offAxis: closed.offAxis(of: input.up), isFromHome: true)
    let finder = finder
    let before = counter.counted
    counter.take(
      candidate, during: input, predecessor: { finder.predecessor(of: $0, since: $1) },
      report: report)
    let back = input.isStill ? input.up : closed.valleyPose
    if counter.counted > before,
      let moved = strap.movement(at: closed, backAt: back, time: endTime)
    {
      report(
        .refused(
          Refusal(
            reason: .sensorMoved, startTime: moved.since, time: input.time, range: moved.angle)))
    }
    if input.isStill {
      comeHome(to: input.up, time: endTime)
    } else {
      comeHome(
        HomePose(
          after: closed, time: input.time, dwell: input.dwell,
          isDip: profile.dipsFirst && closed.range < counter.smallestRange))
    }
  }

  /// When the limb is back: where it stopped or turned, or where a return that is almost complete
  /// will end.
  ///
  /// A minimum-jerk movement ends as the cube of the time left, so that what is left of it takes
  /// three times the excursion over the rate.
  private func returnTime(of closed: Departure, _ input: LimbState) -> Double {
    if input.isStill { return max(input.since, closed.startTime) }
    guard closed.valleyTime == input.time, input.rate > 0 else { return closed.valleyTime }
    let left = 3 * max(closed.excursion, 0) / input.rate
    return input.time + Double(min(left, parameters.longestReturn))
  }

  private mutating func comeHome(to up: Vector3, time: Double) {
    comeHome(HomePose(at: up, time: time, isStillTaken: true))
  }

  private mutating func comeHome(_ pose: HomePose) {
    home = pose
    state = .home
  }
}

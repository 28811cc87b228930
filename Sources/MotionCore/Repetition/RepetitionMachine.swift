/// Follows the limb from home and back: finds movements, and hands those that come back to the
/// counter.
struct RepetitionMachine: Sendable {
  struct Parameters: Sendable {
    /// A pose kept this long when the limb is away may be home as well, s.
    var guessDwell: Double = 1.0
    /// Away and below the smallest range, and still for this long: a new home, s.
    var smallDwell: Double = 2.0
    /// Still anywhere for this long: a new home, s.
    var longestStillness: Double = 40
    /// Away for this much longer than the longest cycle: it will not come back, s.
    var grace: Double = 5
    /// The end of a return is not foreseen by more than this, s.
    var longestReturn: Double = 0.5
    /// Part of the smallest range that is no longer home.
    var leaveShare: Double = 0.5
  }

  private enum State: Sendable {
    /// Before the first sample, or after a gap within a movement.
    case lost
    case home
    case away
  }

  let parameters: Parameters = Parameters()
  private let profile: MovementProfile
  private let returns: ReturnRule = ReturnRule()
  private var counter: RepetitionCounter

  private var state: State = .lost
  private var home: HomePose
  private var departure: Departure
  private var endHold: EndHold = EndHold()
  private var guesses: HomeGuesses = HomeGuesses()
  private var isDwellTaken: Bool = false

  init(profile: MovementProfile) {
    self.profile = profile
    counter = RepetitionCounter(profile: profile)
    home = HomePose(at: .identity, time: 0)
    departure = Departure(home: .identity, startTime: 0)
  }

  /// The present excursion from home; rad.
  var excursion: Double { state == .away ? departure.excursion : home.excursion }

  /// The range of motion that thresholds scale with; rad.
  var referenceRange: Double {
    max(counter.referenceRange, state == .away ? departure.range : 0, profile.minimumRange)
  }

  /// Whether stillness now is at the far end, at home, or (nil) on the way.
  var restingPosition: Hold.Position? {
    guard state == .away else { return .start }
    let isAtEnd =
      departure.excursion >= EndHold.nearEnd * departure.range && departure.range >= leavingRange
    return isAtEnd ? .end : nil
  }

  /// The excursion that is no longer home; rad.
  private var leavingRange: Double { parameters.leaveShare * profile.minimumRange }

  /// Takes `orientation` as home, unless the limb already rests there.
  mutating func beginSet(at orientation: Quaternion, time: Double, tolerance: Double) {
    counter.isHomeTold = true
    if state == .home, orientation.isWithin(tolerance, of: home.pose) { return }
    counter.forgetManner()
    comeHome(to: orientation, time: time)
  }

  /// Adds a stillness that has ended, s: at the far end or at home.
  mutating func add(stillness duration: Double, at position: Hold.Position?) {
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

  mutating func update(_ input: LimbState, report: (MotionFact) -> Void) {
    switch state {
    case .lost: comeHome(to: input.orientation, time: input.time)
    case .home:
      counter.forget(at: input.time, report: report)
      let leaving = home.follow(
        input, axis: counter.axis, referenceRange: counter.referenceRange,
        smallest: leavingRange)
      guard let leaving else { return }
      departure = Departure(
        home: leaving.pose, startTime: leaving.time, axis: leaving.axis, depth: leaving.depth)
      endHold = EndHold()
      state = .away
      isDwellTaken = true
      report(.movementBegan(time: departure.startTime))
      followAway(input, report: report)
    case .away:
      counter.forget(at: input.time, report: report)
      followAway(input, report: report)
    }
  }

  private mutating func followAway(_ input: LimbState, report: (MotionFact) -> Void) {
    if departure.follow(input, returnShare: returns.share(for: departure)),
      departure.range >= profile.minimumRange
    {
      report(.endReached(time: departure.peakTime, range: departure.range))
    }
    if returns.isComplete(departure, isStill: input.isStill) {
      close(departure, isFromHome: true, input, report: report)
      return
    }
    let guessed = guesses.follow(
      input, returns: returns, smallest: profile.minimumRange, leaving: leavingRange)
    if let guessed {
      close(guessed, isFromHome: false, input, report: report)
      return
    }
    guessHome(input)
    giveUp(input, report: report)
  }

  /// A pose kept while away may be home: the limb may have got into position meanwhile.
  private mutating func guessHome(_ input: LimbState) {
    guard input.dwell >= parameters.guessDwell else {
      isDwellTaken = false
      return
    }
    guard !isDwellTaken else { return }
    isDwellTaken = true
    guesses.add(
      Departure(home: input.orientation, startTime: input.time, axis: counter.axis))
  }

  /// Ends a movement that will not come back: the pose kept last is home, or the present one.
  private mutating func giveUp(_ input: LimbState, report: (MotionFact) -> Void) {
    let stillFor = input.isStill ? input.time - input.since : 0
    let isSmall = departure.range < counter.smallestRange
    let isOver =
      input.time - departure.startTime > profile.longestCycle + parameters.grace
      || stillFor > max(profile.longestHold, parameters.longestStillness)
      || (isSmall && stillFor > parameters.smallDwell)
    guard isOver else { return }
    counter.refuse(
      isSmall ? .tooSmall : .didNotReturn, from: departure.startTime, range: departure.range,
      at: input.time, report)
    if !isSmall { counter.dropPending(at: input.time, report: report) }
    if let guess = guesses.takeNewest(), guess.range > leavingRange {
      // The limb kept a pose and left it: that was home, and this a repetition's first half.
      departure = guess
      endHold = EndHold()
    } else {
      comeHome(to: input.orientation, time: input.time)
    }
  }

  private mutating func close(
    _ closed: Departure, isFromHome: Bool, _ input: LimbState, report: (MotionFact) -> Void
  ) {
    let endTime = returnTime(of: closed, input)
    let candidate = Candidate(
      closed, endTime: endTime, endHold: endHold.duration, startHold: home.hold,
      offAxis: closed.offAxis(of: input.orientation), isFromHome: isFromHome)
    counter.take(candidate, during: input, report: report)
    if input.isStill {
      comeHome(to: input.orientation, time: endTime)
    } else {
      comeHome(HomePose(after: closed, time: input.time, dwell: input.dwell))
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
    return input.time + min(left, parameters.longestReturn)
  }

  private mutating func comeHome(to orientation: Quaternion, time: Double) {
    comeHome(HomePose(at: orientation, time: time, isStillTaken: true))
  }

  private mutating func comeHome(_ pose: HomePose) {
    home = pose
    state = .home
    guesses.clear()
  }
}

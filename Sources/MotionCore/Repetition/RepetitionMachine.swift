/// Finds movements out and back, decides which are repetitions, and says why others are not.
struct RepetitionMachine: Sendable {
  struct Parameters: Sendable {
    /// Share of the way back at which a return is certain, with the axis known and unknown.
    var returnShare: Double = 0.5
    var returnShareUnknownAxis: Double = 0.3
    /// Where the limb turns without stopping it must have come back farther, to this share.
    var turnReturnShare: Double = 0.3
    /// A return this near is complete whether or not the limb stops.
    var completeShare: Double = 0.06
    /// A rise above the lowest point that ends a return, as a share of the range, and rad.
    var turnShare: Double = 0.12
    var turnAngle: Double = .degrees(2)
    /// Going on past home by this share of the range is a movement to the other side.
    var overshootShare: Double = 0.3
    /// Leaving home: a rise above the valley by this share of the reference or smallest range.
    var leaveReferenceShare: Double = 0.25
    var leaveMinimumShare: Double = 0.5
    /// A pose kept this long is home when the limb is not away, s.
    var homeDwell: Double = 0.5
    /// A pose kept this long when the limb is away may be home as well, s.
    var guessDwell: Double = 1.0
    /// Away and below the smallest range for this long is a new home, s.
    var smallDwell: Double = 2.0
    /// A first repetition counts at once if another was counted this long ago, s.
    var trustTime: Double = 40
    /// Idle for this many of the longest cycle, the movement's axis is forgotten.
    var forgetCycles: Double = 2.5
    /// How fast the axis follows the repetitions.
    var axisGain: Double = 0.2
  }

  /// One sample as this machine sees it.
  struct Input: Sendable {
    var orientation: Quaternion
    /// rad/s
    var rate: Double
    var isStill: Bool
    /// When the present stillness or movement began, s.
    var since: Double
    /// How long the pose has been kept, s.
    var dwell: Double
    var vibration: Double
    var stillShare: Double
    var time: Double
    var dt: Double
  }

  let parameters: Parameters
  private let gates: RepetitionGates

  private(set) var isAway: Bool = false
  private(set) var excursion: Double = 0
  private(set) var axis: Vector3?
  private var reference: RecentMedian = RecentMedian()
  private var referenceDuration: RecentMedian = RecentMedian()
  private var home: Quaternion?
  private var isHomeTold: Bool = false
  /// Whether the present dwell, and the present stillness, were taken as home already.
  private var isDwellTaken: Bool = false
  private var isStillTaken: Bool = false

  /// At home: the lowest excursion, when, and in which pose; the next movement starts there.
  private var valley: Double = 0
  private var valleyTime: Double = 0
  private var valleyPose: Quaternion = .identity
  /// The last movement's axis, along which its return is followed to where the limb comes to rest.
  private var returnAxis: Vector3?
  /// Past home by more than this it is a movement to the other side; rad.
  private var returnOvershoot: Double = 0
  private var returnTime: Double = 0
  private var startHold: Double = 0

  /// Away: the movement from home, and those from poses that may turn out to be home.
  private var departure: Departure
  private var guesses: InlineArray<3, Departure?> = InlineArray(repeating: nil)
  private var endHold: EndHold = EndHold()

  /// Candidates that wait for one like them.
  private var pending: InlineArray<3, Candidate?> = InlineArray(repeating: nil)
  private var counted: Int = 0
  private var lastCounted: Double?
  private var closings: RecentClosings = RecentClosings()
  private var lastWalkingRefusal: Double = -.infinity

  init(profile: MovementProfile, parameters: Parameters = Parameters()) {
    self.parameters = parameters
    gates = RepetitionGates(profile: profile)
    departure = Departure(home: .identity, startTime: 0)
  }

  /// The range of motion that thresholds scale with, rad.
  var referenceRange: Double {
    max(reference.value, isAway ? departure.range : 0, gates.profile.minimumRange)
  }

  /// Whether stillness now is at the far end, at home, or on the way.
  var restingPosition: Hold.Position? {
    guard isAway else { return .start }
    return departure.excursion >= EndHold.nearEnd * departure.range
      && departure.range >= 0.5 * gates.profile.minimumRange ? .end : nil
  }

  /// Takes `orientation` as home, unless the limb already rests there.
  mutating func beginSet(at orientation: Quaternion, time: Double, tolerance: Double) {
    isHomeTold = true
    if !isAway, let home, orientation.isWithin(tolerance, of: home) { return }
    forgetManner()
    comeHome(to: orientation, time: time)
  }

  /// Adds a stillness that has ended: at the far end or at home.
  mutating func add(stillness duration: Double, at position: Hold.Position?) {
    switch position {
    case .end: endHold.add(duration, at: departure.excursion)
    case .start: startHold = duration
    case nil: break
    }
  }

  /// Abandons the movement under way: samples are missing within it.
  mutating func interrupt(time: Double, report: (MotionFact) -> Void) {
    guard isAway else { return }
    refuse(.sensorGap, departure, at: time, report: report)
    home = nil
    isAway = false
  }

  mutating func update(_ input: Input, report: (MotionFact) -> Void) {
    guard let home else {
      comeHome(to: input.orientation, time: input.time)
      return
    }
    forgetWhenIdle(input.time, report: report)
    if isAway {
      followAway(input, report: report)
    } else {
      followHome(input, home: home, report: report)
    }
  }

  // MARK: At home

  private mutating func followHome(
    _ input: Input, home: Quaternion, report: (MotionFact) -> Void
  ) {
    if !input.isStill { isStillTaken = false }
    if input.dwell < parameters.homeDwell { isDwellTaken = false }
    let isNewDwell = input.dwell >= parameters.homeDwell && !isDwellTaken
    if isNewDwell || (input.isStill && !isStillTaken) {
      isDwellTaken = input.dwell >= parameters.homeDwell
      isStillTaken = input.isStill
      setHome(input.orientation, time: input.time)
      return
    }
    let rotation = home.conjugate * input.orientation
    let angle = rotation.angle
    excursion = (axis ?? returnAxis).map { rotation.twist(about: $0) } ?? angle
    if excursion < valley {
      valley = excursion
      valleyTime = input.time
      valleyPose = input.orientation
    }
    let rise = max(parameters.leaveReferenceShare * reference.value, leavingRange)
    if axis == nil, returnAxis != nil, excursion < -max(rise, returnOvershoot) {
      depart(from: home, axis: nil, since: returnTime, input, report: report)
    } else if excursion - valley > rise {
      depart(from: valleyPose, axis: axis, since: leavingTime(input), input, report: report)
    } else if returnAxis == nil, angle > 2 * rise, excursion.magnitude < 0.5 * angle {
      // Away, but about another axis than the one learned.
      depart(from: valleyPose, axis: nil, since: leavingTime(input), input, report: report)
    }
  }

  /// The excursion that is no longer home, at the least; rad.
  private var leavingRange: Double {
    parameters.leaveMinimumShare * gates.profile.minimumRange
  }

  private func leavingTime(_ input: Input) -> Double {
    min(input.isStill ? valleyTime : max(valleyTime, input.since), input.time)
  }

  private mutating func depart(
    from pose: Quaternion, axis: Vector3?, since start: Double, _ input: Input,
    report: (MotionFact) -> Void
  ) {
    departure = Departure(home: pose, startTime: start, axis: axis)
    endHold = EndHold()
    isAway = true
    isDwellTaken = true
    report(.movementBegan(time: departure.startTime))
    followAway(input, report: report)
  }

  private mutating func setHome(_ orientation: Quaternion, time: Double) {
    home = orientation
    returnAxis = nil
    excursion = 0
    valley = 0
    valleyTime = time
    valleyPose = orientation
  }

  private mutating func comeHome(to orientation: Quaternion, time: Double) {
    setHome(orientation, time: time)
    isAway = false
    isDwellTaken = true
    startHold = 0
    for i in guesses.indices { guesses[i] = nil }
  }

  // MARK: Away

  private mutating func followAway(_ input: Input, report: (MotionFact) -> Void) {
    let step = Departure.Step(
      orientation: input.orientation, rate: input.rate, isStill: input.isStill,
      time: input.time, dt: input.dt)
    if departure.follow(step, returnShare: returnShare(of: departure)),
      departure.range >= gates.profile.minimumRange
    {
      report(.endReached(time: departure.peakTime, range: departure.range))
    }
    excursion = departure.excursion
    if isComplete(departure, input) {
      close(departure, isFromHome: true, input, report: report)
      return
    }
    for i in guesses.indices {
      guard var guess = guesses[i] else { continue }
      if guess.range <= leavingRange { guess.wait(until: input.isStill ? input.time : input.since) }
      _ = guess.follow(step, returnShare: returnShare(of: guess))
      guesses[i] = guess
      guard isComplete(guess, input) else { continue }
      if guess.range >= gates.profile.minimumRange {
        close(guess, isFromHome: false, input, report: report)
        return
      }
      guesses[i] = Departure(home: guess.home, startTime: input.time, axis: guess.axis)
    }
    guessHome(input)
    giveUp(input, report: report)
  }

  private func returnShare(of departure: Departure) -> Double {
    departure.axis == nil ? parameters.returnShareUnknownAxis : parameters.returnShare
  }

  private func isComplete(_ departure: Departure, _ input: Input) -> Bool {
    guard departure.isReturning, departure.range > 0 else { return false }
    if input.isStill || departure.remaining <= parameters.completeShare { return true }
    let turn = max(parameters.turnAngle, parameters.turnShare * departure.range)
    return departure.valley <= parameters.turnReturnShare * departure.range
      && departure.excursion > departure.valley + turn
  }

  private func smallestRange(at time: Double) -> Double {
    gates.threshold(time: time, referenceRange: reference.value, lastCounted: lastCounted)
  }

  /// A pose kept while away may be home: the limb may have got into position meanwhile.
  private mutating func guessHome(_ input: Input) {
    guard input.dwell >= parameters.guessDwell else {
      isDwellTaken = false
      return
    }
    guard !isDwellTaken else { return }
    isDwellTaken = true
    let guess = Departure(home: input.orientation, startTime: input.time, axis: axis)
    // The oldest guess, or the same pose's, makes room.
    var slot = 0
    for i in guesses.indices {
      guard let other = guesses[i] else {
        slot = i
        break
      }
      if other.home.isWithin(.degrees(4), of: guess.home) {
        slot = i
        break
      }
      if let candidate = guesses[slot], other.startTime < candidate.startTime { slot = i }
    }
    guesses[slot] = guess
  }

  /// Ends a movement that will not come back: the pose kept last is home, or the present one.
  private mutating func giveUp(_ input: Input, report: (MotionFact) -> Void) {
    let stillFor = input.isStill ? input.time - input.since : 0
    let isSmall = departure.range < smallestRange(at: input.time)
    let isOver =
      input.time - departure.startTime > gates.profile.longestCycle + 5
      || stillFor > max(gates.profile.longestHold, 40)
      || (isSmall && stillFor > parameters.smallDwell)
    guard isOver else { return }
    refuse(isSmall ? .tooSmall : .didNotReturn, departure, at: input.time, report: report)
    if let guess = takeNewestGuess(),
      guess.range > leavingRange
    {
      // The limb has left a pose that it kept: that was home, and this is a repetition's first half.
      departure = guess
      endHold = EndHold()
    } else {
      comeHome(to: input.orientation, time: input.time)
    }
  }

  /// Returns the movement from the pose that was kept last, and forgets it as a guess.
  private mutating func takeNewestGuess() -> Departure? {
    var newest: Int?
    for i in guesses.indices {
      guard let guess = guesses[i] else { continue }
      if let other = newest.flatMap({ guesses[$0] }), other.startTime > guess.startTime { continue }
      newest = i
    }
    guard let newest else { return nil }
    defer { guesses[newest] = nil }
    return guesses[newest]
  }

  // MARK: Closing

  private mutating func close(
    _ closed: Departure, isFromHome: Bool, _ input: Input, report: (MotionFact) -> Void
  ) {
    let endTime: Double
    if input.isStill {
      endTime = max(input.since, closed.startTime)
    } else {
      endTime = closed.valleyTime
    }
    let rotation = closed.home.conjugate * input.orientation
    let along = rotation.twist(about: closed.direction)
    let offAxis = (rotation.angle * rotation.angle - along * along)
    var candidate = Candidate(
      startTime: closed.startTime, endTime: endTime, range: closed.range,
      direction: closed.direction, endHold: endHold.duration, startHold: startHold,
      endReachedTime: closed.endReachedTime ?? closed.peakTime, endLeftTime: closed.endLeftTime,
      peakRate: closed.peakRate, path: closed.path,
      offAxis: offAxis > 0 ? offAxis.squareRoot() : 0, isFromHome: isFromHome)
    let context = RepetitionGates.Context(
      axis: axis, referenceRange: reference.value, referenceDuration: referenceDuration.value,
      lastCounted: lastCounted, lastClosed: closings.last(like: closed.direction),
      counted: counted,
      vibration: input.vibration, stillShare: input.stillShare)
    let reason = gates.refusal(of: candidate, in: context)
    if reason != .tooSmall {
      closings.append(time: input.time, direction: closed.direction)
    }
    if let reason {
      refuse(reason, closed, at: input.time, report: report)
    } else {
      candidate.doubt = gates.doubt(about: candidate, in: context)
      confirm(candidate, at: input.time, report: report)
    }
    isAway = false
    isDwellTaken = input.dwell >= parameters.homeDwell
    isStillTaken = input.isStill
    if input.isStill {
      setHome(input.orientation, time: endTime)
    } else {
      home = closed.home
      valley = closed.valley
      valleyTime = endTime
      valleyPose = closed.valleyPose
      excursion = closed.excursion
      returnAxis = closed.direction
      returnTime = input.time
      returnOvershoot = parameters.overshootShare * closed.range
    }
    startHold = 0
    for i in guesses.indices { guesses[i] = nil }
  }

  private mutating func confirm(
    _ candidate: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    let isFollowing = lastCounted.map { candidate.startTime - $0 < parameters.trustTime } ?? false
    let isTrusted =
      candidate.doubt == nil
      && (gates.profile.matchingRepetitions < 2 || (isHomeTold && candidate.isFromHome)
        || isFollowing)
    var first: Candidate?
    for i in pending.indices where first == nil {
      guard let other = pending[i], other.matches(candidate, closely: isTrusted) else { continue }
      first = other
      pending[i] = nil
    }
    if let first {
      if candidate.doubt != nil { forgetManner() }
      count(first, at: time, report: report)
    }
    if isTrusted || first != nil {
      count(candidate, at: time, report: report)
      dropPending(before: .infinity, at: time, report: report)
    } else {
      hold(candidate, at: time, report: report)
    }
  }

  /// Keeps `candidate` until one like it comes; the oldest that waits makes room.
  private mutating func hold(
    _ candidate: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    var slot = 0
    for i in pending.indices {
      guard let other = pending[i] else {
        slot = i
        break
      }
      if let oldest = pending[slot], other.endTime < oldest.endTime { slot = i }
    }
    if let oldest = pending[slot] {
      refuse(oldest.doubt ?? .single, oldest, at: time, report: report)
    }
    pending[slot] = candidate
  }

  private mutating func dropPending(
    before limit: Double, at time: Double, report: (MotionFact) -> Void
  ) {
    for i in pending.indices {
      guard let other = pending[i], other.endTime < limit else { continue }
      refuse(other.doubt ?? .single, other, at: time, report: report)
      pending[i] = nil
    }
  }

  private mutating func count(
    _ candidate: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    let likeness =
      reference.value > 0
      ? min(candidate.range, reference.value) / max(candidate.range, reference.value) : 0.8
    let confidence = (0.5 + 0.5 * candidate.efficiency) * (0.6 + 0.4 * likeness)
    reference.append(candidate.range)
    referenceDuration.append(candidate.duration)
    let followed = (axis ?? candidate.direction)
    axis =
      (followed + (candidate.direction - followed) * parameters.axisGain).normalized ?? followed
    counted += 1
    lastCounted = candidate.endTime
    isHomeTold = false
    report(.repetition(candidate.repetition(announcedTime: time, confidence: confidence)))
  }

  private mutating func forgetWhenIdle(_ time: Double, report: (MotionFact) -> Void) {
    let idle = parameters.forgetCycles * gates.profile.longestCycle
    dropPending(before: time - idle, at: time, report: report)
    if axis != nil, let lastCounted, time - lastCounted > idle {
      forgetManner()
      counted = 0
    }
  }

  /// Forgets how the movement is done: its axis and its range.
  private mutating func forgetManner() {
    axis = nil
    reference.reset()
    referenceDuration.reset()
  }

  private mutating func refuse(
    _ reason: Refusal.Reason, _ departure: Departure, at time: Double,
    report: (MotionFact) -> Void
  ) {
    guard departure.range >= 0.5 * gates.profile.minimumRange else { return }
    if reason == .walking {
      // One report for a walk, not one for each stride.
      defer { lastWalkingRefusal = time }
      guard time - lastWalkingRefusal > 5 else { return }
    }
    report(
      .refused(
        Refusal(
          reason: reason, startTime: departure.startTime, time: time, range: departure.range)))
  }

  private func refuse(
    _ reason: Refusal.Reason, _ candidate: Candidate, at time: Double,
    report: (MotionFact) -> Void
  ) {
    report(
      .refused(
        Refusal(
          reason: reason, startTime: candidate.startTime, time: time, range: candidate.range)))
  }
}

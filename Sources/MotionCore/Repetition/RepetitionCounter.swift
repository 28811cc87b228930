/// Decides which movements out and back are repetitions, and learns from them how this wearer
/// does the movement.
struct RepetitionCounter: Sendable {
  struct Parameters: Sendable {
    /// A repetition of a known manner counts at once if another was counted this short a time ago, s.
    var trustTime: Real = 60
    /// Idle for this many of the longest cycle, the manner of the movement is forgotten.
    var forgetCycles: Real = 3
    /// A movement that was doubtful counts with the next one if it was this share of the range.
    var doubtfulShare: Real = 0.6
    /// A movement that was not quite back counts if the limb rests at home within this time, s.
    var restTime: Real = 2
  }

  let parameters: Parameters = Parameters()
  let gates: RepetitionGates
  /// Whether the wearer said that the limb is at home: the next repetition needs no second one.
  var isHomeTold: Bool = false

  private(set) var manner: Manner = Manner()
  private var confidence: Confidence
  private var refusals: RefusalLog
  private var pending: PendingCandidates = PendingCandidates()
  private var closings: RecentClosings = RecentClosings()
  /// A movement that stopped or turned before it was quite back: it counts if the limb rests there.
  private var awaitingRest: Candidate? {
    didSet { isAwaitingRest = awaitingRest != nil }
  }
  private(set) var isAwaitingRest: Bool = false
  private(set) var counted: Int = 0
  private(set) var last: Candidate?
  /// When it ended, s.
  private var lastEnd: Double = -.infinity
  /// When the wearer said that a set begins: what was done before is no part of it; s.
  private var setStart: Double = -.infinity

  init(profile: MovementProfile) {
    gates = RepetitionGates(profile: profile)
    confidence = Confidence(minimumRange: profile.minimumRange)
    refusals = RefusalLog(minimumRange: profile.minimumRange)
  }

  /// What ended before this time, s, is counted.
  var countedUntil: Double { lastEnd - Candidate.timeTolerance }

  /// The smallest range that is like the repetitions of this set; rad.
  var smallestRange: Real { gates.smallestRange(referenceRange: manner.range) }

  private func context(_ state: LimbState, of direction: Vector3) -> RepetitionGates.Context {
    RepetitionGates.Context(
      axis: manner.axis, referenceRange: manner.range, referenceDuration: manner.duration,
      lastClosed: closings.last(like: direction), counted: counted, isTold: manner.isTold,
      vibration: state.vibration, stillShare: state.stillShare)
  }

  /// Counts `candidate`, refuses it, or keeps it until it is known.
  ///
  /// `predecessor` returns a movement just before one that is counted which was one, too.
  mutating func take(
    _ candidate: Candidate, during state: LimbState,
    predecessor: (Candidate, _ since: Double) -> Candidate?, report: (MotionFact) -> Void
  ) {
    var candidate = candidate
    let context = context(state, of: candidate.direction)
    let reason = gates.refusal(of: candidate, in: context)
    if reason != .tooSmall {
      closings.append(time: candidate.endTime, direction: candidate.direction)
    }
    if let reason {
      refuse(reason, from: candidate.startTime, range: candidate.range, at: state.time, report)
      return
    }
    candidate.doubt =
      gates.doubt(about: candidate, in: context) ?? manner.doubt(about: candidate)
    if candidate.doubt == nil, !state.isStill, manner.isShort(candidate) {
      awaitingRest = candidate
    } else {
      confirm(candidate, during: state, predecessor: predecessor, report: report)
    }
  }

  /// Decides on a movement that was not quite back, by whether the limb rests at home.
  mutating func settle(
    isAtHome: Bool, _ state: LimbState,
    predecessor: (Candidate, _ since: Double) -> Candidate?, report: (MotionFact) -> Void
  ) {
    guard var candidate = awaitingRest else { return }
    let isRested = isAtHome && state.isStill
    guard isRested || !isAtHome || Real(state.time - candidate.endTime) > parameters.restTime else {
      return
    }
    awaitingRest = nil
    if !isRested { candidate.doubt = .didNotReturn }
    confirm(candidate, during: state, predecessor: predecessor, report: report)
  }

  /// Counts cycles that were found together; returns false where one of them can be none.
  mutating func take(
    _ found: CycleFinder.Found, during state: LimbState, report: (MotionFact) -> Void
  ) -> Bool {
    guard isPossible(found.first, since: last?.endTime, state),
      found.last.map({ isPossible($0, since: found.first.endTime, state) }) ?? true
    else { return false }
    manner = Manner()
    countMeasured(found.first, at: state.time, report: report)
    if let middle = found.middle { countMeasured(middle, at: state.time, report: report) }
    if let last = found.last { countMeasured(last, at: state.time, report: report) }
    dropPending(counted: found.first, at: state.time, report: report)
    return true
  }

  /// Counts `cycle` by what was measured of it from the start pose, if it was followed from there.
  private mutating func countMeasured(
    _ cycle: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    closings.append(time: cycle.endTime, direction: cycle.direction)
    count(pending.take(covering: cycle) ?? cycle, at: time, report: report)
  }

  /// Whether a movement may be one, whatever those before were like.
  private func isPossible(
    _ candidate: Candidate, since lastClosed: Double?, _ state: LimbState
  ) -> Bool {
    let context = RepetitionGates.Context(
      axis: nil, referenceRange: 0, referenceDuration: 0, lastClosed: lastClosed,
      counted: counted, isTold: false, vibration: state.vibration, stillShare: state.stillShare)
    return gates.refusal(of: candidate, in: context) == nil
  }

  private mutating func confirm(
    _ candidate: Candidate, during state: LimbState,
    predecessor: (Candidate, _ since: Double) -> Candidate?, report: (MotionFact) -> Void
  ) {
    let time = state.time
    let isFollowing =
      last.map { Real(candidate.startTime - $0.endTime) < parameters.trustTime } ?? false
    let isTrusted =
      candidate.doubt == nil
      && (gates.profile.matchingRepetitions < 2 || (isHomeTold && candidate.isFromHome)
        || isFollowing && manner.axis != nil)
    let smallest = parameters.doubtfulShare * manner.range
    if isTrusted, let doubtful = pending.take(before: candidate, smallest: smallest) {
      count(doubtful, at: time, report: report)
    }
    let alike =
      manner.axis == nil ? nil : pending.take(matching: candidate, closely: isTrusted)
    if let alike {
      if candidate.doubt != nil { manner = Manner() }
      count(alike, at: time, report: report)
    }
    if isTrusted || alike != nil {
      var first = alike ?? candidate
      if !isHomeTold, let earlier = predecessor(candidate, countedUntil),
        isPossible(earlier, since: nil, state)
      {
        count(earlier, at: time, report: report)
        first = earlier
      }
      count(candidate, at: time, report: report)
      dropPending(counted: first, at: time, report: report)
    } else if let oldest = pending.add(candidate) {
      refusals.refuse(oldest, at: time, report: report)
    }
  }

  private mutating func count(
    _ candidate: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    manner.append(candidate)
    counted += 1
    last = candidate
    lastEnd = candidate.endTime
    isHomeTold = false
    var repetition = candidate.repetition(announcedTime: time)
    confidence.judge(&repetition)
    report(.repetition(repetition))
  }

  /// Counts the repetition that ends where the set began, half of it before the first one that was
  /// counted: `departure` from what was taken for home, where the limb had rested for `startHold`, s,
  /// ended it.
  mutating func completeSet(
    _ departure: Departure, startHold: Real, at time: Double, report: (MotionFact) -> Void
  ) {
    guard let last else { return }
    var candidate = Candidate(
      departure, endTime: departure.endReachedTime ?? departure.peakTime, endHold: startHold,
      startHold: 0, offAxis: 0, isFromHome: false)
    candidate.startTime = last.endLeftTime
    candidate.endReachedTime = last.endTime
    candidate.endLeftTime = departure.startTime
    count(candidate, at: time, report: report)
  }

  /// Forgets what is too long ago at `time`, s.
  @inline(__always)
  mutating func forget(at time: Double, report: (MotionFact) -> Void) {
    let idle = parameters.forgetCycles * gates.profile.longestCycle
    if !pending.isEmpty {
      dropPending(before: max(time - Double(idle), setStart), at: time, report: report)
    }
    if manner.axis != nil, Real(time - lastEnd) > idle {
      manner = Manner()
      counted = 0
    }
  }

  /// The wearer is at home and begins a set: the movement may be done in another manner.
  mutating func beginSet(at time: Double) {
    isHomeTold = true
    setStart = time
    manner = Manner()
    manner.isTold = true
    confidence.beginSet()
  }

  /// Reports a movement that does not count.
  mutating func refuse(
    _ reason: Refusal.Reason, from start: Double, range: Real, at time: Double,
    _ report: (MotionFact) -> Void
  ) {
    refusals.refuse(reason, from: start, range: range, at: time, report: report)
  }

  /// Drops what waits for one like it and ended before `limit`, s; refuses what ended before the
  /// first repetition now counted, since the rest is part of what was counted.
  mutating func dropPending(
    before limit: Double = .infinity, counted first: Candidate? = nil, at time: Double,
    report: (MotionFact) -> Void
  ) {
    let end = first.map { $0.startTime + Candidate.timeTolerance } ?? .infinity
    var waiting = pending
    waiting.drop(before: limit) {
      if $0.endTime <= end { refusals.refuse($0, at: time, report: report) }
    }
    pending = waiting
  }
}

/// Decides which movements out and back are repetitions, and learns from them how this wearer
/// does the movement.
struct RepetitionCounter: Sendable {
  struct Parameters: Sendable {
    /// A first repetition counts at once if another was counted this long ago, s.
    var trustTime: Double = 40
    /// Idle for this many of the longest cycle, the manner of the movement is forgotten.
    var forgetCycles: Double = 2.5
    /// How fast the axis follows the repetitions.
    var axisGain: Double = 0.2
    /// A walk is refused once, not at each stride: again after this time, s.
    var walkingInterval: Double = 5
  }

  let parameters: Parameters = Parameters()
  let gates: RepetitionGates
  /// Whether the wearer said that the limb is at home: the next repetition needs no second one.
  var isHomeTold: Bool = false

  /// The movement's unit axis in the sensor frame at home, once it is learned.
  private(set) var axis: Vector3?
  private var range: RecentMedian = RecentMedian()
  private var duration: RecentMedian = RecentMedian()
  private var pending: PendingCandidates = PendingCandidates()
  private var closings: RecentClosings = RecentClosings()
  private var counted: Int = 0
  private var lastCounted: Double?
  private var lastWalking: Double = -.infinity

  init(profile: MovementProfile) {
    gates = RepetitionGates(profile: profile)
  }

  /// The range of motion of recent repetitions; rad, 0 before the first.
  var referenceRange: Double { range.value }

  /// The smallest range that is like the repetitions of this set; rad.
  var smallestRange: Double { gates.smallestRange(referenceRange: range.value) }

  /// Counts `candidate`, refuses it, or keeps it until one like it comes.
  mutating func take(
    _ candidate: Candidate, during state: LimbState, report: (MotionFact) -> Void
  ) {
    let context = RepetitionGates.Context(
      axis: axis, referenceRange: range.value, referenceDuration: duration.value,
      lastClosed: closings.last(like: candidate.direction),
      counted: counted, vibration: state.vibration, stillShare: state.stillShare)
    let reason = gates.refusal(of: candidate, in: context)
    if reason != .tooSmall {
      closings.append(time: state.time, direction: candidate.direction)
    }
    if let reason {
      refuse(reason, from: candidate.startTime, range: candidate.range, at: state.time, report)
      return
    }
    var candidate = candidate
    candidate.doubt = gates.doubt(about: candidate, in: context)
    confirm(candidate, at: state.time, report: report)
  }

  private mutating func confirm(
    _ candidate: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    let isFollowing = lastCounted.map { candidate.startTime - $0 < parameters.trustTime } ?? false
    let isTrusted =
      candidate.doubt == nil
      && (gates.profile.matchingRepetitions < 2 || (isHomeTold && candidate.isFromHome)
        || isFollowing)
    let first = pending.take(matching: candidate, closely: isTrusted)
    if let first {
      if candidate.doubt != nil { forgetManner() }
      count(first, at: time, report: report)
    }
    if isTrusted || first != nil {
      count(candidate, at: time, report: report)
      dropPending(at: time, report: report)
    } else if let oldest = pending.add(candidate) {
      refuse(oldest, at: time, report: report)
    }
  }

  private mutating func count(
    _ candidate: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    let reference = range.value
    let likeness =
      reference > 0
      ? min(candidate.range, reference) / max(candidate.range, reference) : 0.8
    let confidence = (0.5 + 0.5 * candidate.efficiency) * (0.6 + 0.4 * likeness)
    range.append(candidate.range)
    duration.append(candidate.duration)
    let known = axis ?? candidate.direction
    axis = (known + (candidate.direction - known) * parameters.axisGain).normalized ?? known
    counted += 1
    lastCounted = candidate.endTime
    isHomeTold = false
    report(.repetition(candidate.repetition(announcedTime: time, confidence: confidence)))
  }

  /// Forgets what is too long ago at `time`, s.
  mutating func forget(at time: Double, report: (MotionFact) -> Void) {
    let idle = parameters.forgetCycles * gates.profile.longestCycle
    dropPending(before: time - idle, at: time, report: report)
    if axis != nil, let lastCounted, time - lastCounted > idle {
      forgetManner()
      counted = 0
    }
  }

  /// Forgets how the movement is done: its axis, its range, its duration.
  mutating func forgetManner() {
    axis = nil
    range.reset()
    duration.reset()
  }

  /// Reports a movement that does not count, unless it was nothing to speak of.
  mutating func refuse(
    _ reason: Refusal.Reason, from start: Double, range: Double, at time: Double,
    _ report: (MotionFact) -> Void
  ) {
    guard range >= 0.5 * gates.profile.minimumRange else { return }
    if reason == .walking {
      defer { lastWalking = time }
      guard time - lastWalking > parameters.walkingInterval else { return }
    }
    report(.refused(Refusal(reason: reason, startTime: start, time: time, range: range)))
  }

  private mutating func refuse(
    _ candidate: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    refuse(
      candidate.doubt ?? .single, from: candidate.startTime, range: candidate.range, at: time,
      report)
  }

  /// Refuses what waits for one like it: it ended before `limit`, s, or the limb has left the pose
  /// that it started from for good.
  mutating func dropPending(
    before limit: Double = .infinity, at time: Double, report: (MotionFact) -> Void
  ) {
    var waiting = pending
    waiting.drop(before: limit) { refuse($0, at: time, report: report) }
    pending = waiting
  }
}

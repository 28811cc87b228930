import Exercises
public import MotionCore

/// What a session has counted so far.
public struct SessionRecord: Sendable, Equatable {
  /// The sets begun.
  public private(set) var sets: [PerformedSet] = []
  public internal(set) var corrections: [Correction] = []
  public internal(set) var pain: [PainReport] = []
  /// rad
  public private(set) var bestRange: Double?
  /// Of the side of the set that is under way or was the last; rad.
  public private(set) var lastRangeOfSide: Double?
  public private(set) var bestRangeOfSide: Double?
  /// The hold that lasts now.
  public private(set) var hold: Hold?
  /// The longest time still at the far end, of a repetition or without one; s.
  public private(set) var longestHold: Double?
  public private(set) var lastRefusal: Refusal?
  public private(set) var refused: Int = 0
  public private(set) var gaps: Int = 0
  /// How often the sensor could not be read, and for how long in all, as far as it came back; s.
  public private(set) var interruptions: Int = 0
  public private(set) var interruptedDuration: Double = 0
  /// What a timed exercise has come to; nil where repetitions count.
  public internal(set) var activity: ActivityRecord?

  private let wantsEccentricRatio: Bool

  public init(activity: Activity? = nil, wantsEccentricRatio: Bool = false) {
    self.wantsEccentricRatio = wantsEccentricRatio
    self.activity = activity.map(ActivityRecord.init)
  }

  /// One that is taken up again.
  init(resuming progress: SessionProgress, activity: Activity?, wantsEccentricRatio: Bool) {
    self.init(activity: activity, wantsEccentricRatio: wantsEccentricRatio)
    self.activity = activity.map { ActivityRecord($0, resuming: progress) }
    sets = progress.sets
    let repetitions = sets.flatMap(\.repetitions)
    bestRange = repetitions.map(\.rangeOfMotion).max()
    let ofSide = sets.filter { $0.side == sets.last?.side }.flatMap(\.repetitions)
    lastRangeOfSide = ofSide.last?.rangeOfMotion
    bestRangeOfSide = ofSide.map(\.rangeOfMotion).max()
    longestHold = [progress.longestHold, repetitions.map(\.endHold).max()].compactMap(\.self).max()
    refused = progress.refused
    gaps = progress.gaps
  }

  /// The set that is under way or was the last, from 1; 0 before the first.
  public var set: Int { sets.count }

  public var setsCompleted: Int { sets.count { $0.outcome == .completed } }

  /// Repetitions of the set that is under way or was the last, as corrected.
  public var repetitionsInSet: Int { sets.last?.corrected ?? 0 }

  /// All repetitions, as corrected.
  public var totalRepetitions: Int { sets.reduce(0) { $0 + $1.corrected } }

  mutating func beginSet(side: Exercise.Side?) {
    // Legs differ: what one did is no mark for the other.
    if let last = sets.last, last.side != side {
      (lastRangeOfSide, bestRangeOfSide, lastRefusal) = (nil, nil, nil)
    }
    sets.append(PerformedSet(side: side))
    activity?.beginSet()
  }

  mutating func endSet(_ outcome: PerformedSet.Outcome) {
    updateLastSet { $0.outcome = outcome }
    hold = nil
  }

  /// Counts a repetition in the set that is under way, and returns it with its numbers.
  mutating func count(_ repetition: Repetition) -> CountedRepetition {
    updateLastSet { $0.repetitions.append(repetition) }
    bestRange = max(bestRange ?? 0, repetition.rangeOfMotion)
    lastRangeOfSide = repetition.rangeOfMotion
    bestRangeOfSide = max(bestRangeOfSide ?? 0, repetition.rangeOfMotion)
    longestHold = max(longestHold ?? 0, repetition.endHold)
    return CountedRepetition(
      repetition: repetition, number: sets.reduce(0) { $0 + $1.sensed },
      numberInSet: sets.last?.sensed ?? 0, countInSet: repetitionsInSet, set: set)
  }

  mutating func updateLastSet(_ body: (inout PerformedSet) -> Void) {
    guard !sets.isEmpty else { return }
    body(&sets[sets.count - 1])
  }

  mutating func relabel(_ numbers: ClosedRange<Int>, to side: Exercise.Side) {
    for index in sets.indices where numbers.contains(index + 1) { sets[index].side = side }
  }

  /// Notes what is no repetition.
  mutating func note(_ fact: MotionFact) {
    switch fact {
    case .holdBegan(let hold), .holdProgress(let hold), .holdEnded(let hold):
      self.hold = hold
      if hold.position == .end { longestHold = max(longestHold ?? 0, hold.duration) }
      if case .holdEnded = fact { self.hold = nil }
    case .refused(let refusal):
      refused += 1
      lastRefusal = refusal
    case .gap:
      gaps += 1
    case .movementBegan, .endReached, .repetition, .still, .activityBegan, .active, .activityEnded:
      break
    }
  }

  mutating func beginInterruption() {
    interruptions += 1
  }

  mutating func endInterruption(of duration: Double) {
    interruptedDuration += duration
  }

  /// Forgets the hold that lasts: what follows is not the wearer's doing.
  mutating func dropHold() {
    hold = nil
  }

  func summary(
    duration: Double, reason: SessionSummary.Reason, note: String?
  ) -> SessionSummary {
    let repetitions = sets.flatMap(\.repetitions)
    var activity = activity
    activity?.isActive = false
    return SessionSummary(
      setsCompleted: setsCompleted, repetitions: sets.map(\.corrected),
      sensed: sets.map(\.sensed), sides: sets.compactMap(\.side), duration: duration,
      bestRange: bestRange, medianRange: repetitions.map(\.rangeOfMotion).median,
      medianEndHold: repetitions.map(\.endHold).median,
      medianCycle: repetitions.map { $0.endTime - $0.startTime }.median,
      medianEccentricRatio: wantsEccentricRatio
        ? repetitions.compactMap(\.eccentricRatio).median : nil,
      longestHold: longestHold, activity: activity, refused: refused, gaps: gaps,
      interruptions: interruptions,
      interruptedDuration: interruptedDuration, pain: pain, reason: reason, note: note)
  }
}

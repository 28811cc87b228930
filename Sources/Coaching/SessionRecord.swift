public import MotionCore

/// What a session has counted so far.
public struct SessionRecord: Sendable, Equatable {
  /// Repetitions of each set begun, in the order in which they were counted.
  public private(set) var sets: [[Repetition]] = []
  public private(set) var setsCompleted: Int = 0
  public private(set) var totalRepetitions: Int = 0
  /// rad
  public private(set) var lastRange: Double?
  public private(set) var bestRange: Double?
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

  /// The set that is under way or was the last, from 1; 0 before the first.
  public var set: Int { sets.count }

  public var repetitionsInSet: Int { sets.last?.count ?? 0 }

  mutating func beginSet() {
    sets.append([])
    activity?.beginSet()
  }

  mutating func completeSet() {
    setsCompleted += 1
    hold = nil
  }

  /// Counts a repetition in the set that is under way, and returns it with its numbers.
  mutating func count(_ repetition: Repetition) -> CountedRepetition {
    sets[sets.count - 1].append(repetition)
    totalRepetitions += 1
    lastRange = repetition.rangeOfMotion
    bestRange = max(bestRange ?? 0, repetition.rangeOfMotion)
    longestHold = max(longestHold ?? 0, repetition.endHold)
    return CountedRepetition(
      repetition: repetition, number: totalRepetitions, numberInSet: repetitionsInSet, set: set)
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
    let repetitions = sets.joined()
    var activity = activity
    activity?.isActive = false
    return SessionSummary(
      setsCompleted: setsCompleted, repetitions: sets.map(\.count), duration: duration,
      bestRange: bestRange, medianRange: median(repetitions.map(\.rangeOfMotion)),
      medianEndHold: median(repetitions.map(\.endHold)),
      medianCycle: median(repetitions.map { $0.endTime - $0.startTime }),
      medianEccentricRatio: wantsEccentricRatio
        ? median(repetitions.compactMap(\.eccentricRatio)) : nil,
      longestHold: longestHold, activity: activity, refused: refused, gaps: gaps,
      interruptions: interruptions,
      interruptedDuration: interruptedDuration, reason: reason, note: note)
  }
}

/// Returns the median, of an even number of values the mean of the middle two; nil of none.
private func median(_ values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

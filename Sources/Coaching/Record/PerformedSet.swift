public import Exercises
public import MotionCore

/// One set: what the sensor counted in it, and what the wearer made of that.
public struct PerformedSet: Sendable, Equatable {
  public enum Outcome: String, Sendable, Equatable {
    case underWay
    case completed
    /// The wearer went on before its end.
    case skipped
  }

  public internal(set) var side: Exercise.Side?
  /// In the order in which they were counted.
  public internal(set) var repetitions: [Repetition]
  /// By how many the wearer corrected the count.
  public internal(set) var adjustment: Int
  public internal(set) var outcome: Outcome

  public init(
    side: Exercise.Side? = nil, repetitions: [Repetition] = [], adjustment: Int = 0,
    outcome: Outcome = .underWay
  ) {
    self.side = side
    self.repetitions = repetitions
    self.adjustment = adjustment
    self.outcome = outcome
  }

  /// The repetitions that the sensor counted.
  public var sensed: Int { repetitions.count }

  /// The repetitions as corrected, by which the dose goes.
  public var corrected: Int { max(0, sensed + adjustment) }
}

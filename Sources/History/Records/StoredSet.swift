public import Coaching
public import Exercises
public import MotionCore

/// A set as it is kept: what the sensor saw; angles in rad, times in s.
public struct StoredSet: Sendable, Equatable {
  /// From 1, running on over both sides.
  public var number: Int
  public var side: Exercise.Side?
  public var outcome: Outcome = .underWay
  public var sensed: Int = 0
  /// Of an exercise by time.
  public var seconds: Double?
  /// Over the repetitions; nil while none is there, the medians for as long as the set lasts.
  public var medianRange: Double?
  public var bestRange: Double?
  public var medianEndHold: Double?
  public var medianCycle: Double?
  /// At the far end.
  public var longestHold: Double?
  /// Whether half the range was asked for in it, or from some moment of it on; nil in a set of a time
  /// when only the session said so.
  public var isRangeHalved: Bool?
  /// Nil where it was not asked for.
  public var details: Details?

  public enum Outcome: String, Sendable, Equatable {
    /// It lasts, or the session ended in it.
    case underWay
    case completed
    /// The wearer went on before its end.
    case skipped
  }

  public struct Details: Sendable, Equatable {
    public var repetitions: [StoredRepetition] = []
    public var holds: [StoredHold] = []
    public var refusals: [StoredRefusals] = []
    public var gaps: [StoredGap] = []

    public init() {}
  }

  public init(number: Int, side: Exercise.Side? = nil) {
    self.number = number
    self.side = side
  }
}

/// A repetition with its place in the session; each number counts from 1.
public struct StoredRepetition: Sendable, Equatable {
  public var number: Int
  public var set: Int
  public var numberInSet: Int
  public var repetition: Repetition
  public var measures: RepetitionMeasures

  public init(
    number: Int, set: Int, numberInSet: Int, repetition: Repetition,
    measures: RepetitionMeasures = RepetitionMeasures()
  ) {
    self.number = number
    self.set = set
    self.numberInSet = numberInSet
    self.repetition = repetition
    self.measures = measures
  }
}

/// How often movements of a set were refused for one reason.
public struct StoredRefusals: Sendable, Equatable {
  public var reason: Refusal.Reason
  public var count: Int
  /// When the first and the last of them were refused; s.
  public var firstTime: Double
  public var lastTime: Double
  /// rad
  public var largestRange: Double

  public init(
    reason: Refusal.Reason, count: Int, firstTime: Double, lastTime: Double, largestRange: Double
  ) {
    self.reason = reason
    self.count = count
    self.firstTime = firstTime
    self.lastTime = lastTime
    self.largestRange = largestRange
  }
}

/// Stillness at one end of a movement.
public struct StoredHold: Sendable, Equatable {
  public var position: Hold.Position
  /// s
  public var startTime: Double
  public var duration: Double

  public init(position: Hold.Position, startTime: Double, duration: Double) {
    self.position = position
    self.startTime = startTime
    self.duration = duration
  }
}

/// Samples that are missing between two times, s.
public struct StoredGap: Sendable, Equatable {
  public var startTime: Double
  public var endTime: Double

  public init(startTime: Double, endTime: Double) {
    self.startTime = startTime
    self.endTime = endTime
  }
}

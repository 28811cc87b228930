public import Exercises

/// What was done in a session that has ended; angles in rad, times in s.
public struct SessionSummary: Sendable, Equatable {
  /// Why the session ended.
  public enum Reason: String, Sendable, Equatable, CaseIterable {
    /// All that the plan asks for was done.
    case completed
    /// The wearer stopped it.
    case stopped
    /// The wearer told of pain that stops.
    case pain
    /// The sensor has no more to deliver: a recording is at its end.
    case sensorEnded
    /// The sensor could not be read any longer.
    case sensorLost
    /// The daemon was told to end.
    case shutdown
  }

  public var setsCompleted: Int
  /// Repetitions in each set begun, as the wearer corrected them and as they were sensed.
  public var repetitions: [Int]
  public var sensed: [Int]
  /// The side of each set begun; empty where sides make no difference, or are not known.
  public var sides: [Exercise.Side]
  /// From the first sample to the end, countdown, rests and pauses included.
  public var duration: Double

  /// Over the repetitions; nil where there was none.
  public var bestRange: Double?
  public var medianRange: Double?
  public var medianEndHold: Double?
  /// The median time from leaving the start pose to being back at it.
  public var medianCycle: Double?
  /// The median of lowering over lifting; of an exercise that asks for a ratio.
  public var medianEccentricRatio: Double?
  /// The longest time still at the far end in a set, of a repetition or without one.
  public var longestHold: Double?

  /// What a timed exercise came to; nil where repetitions count.
  public var activity: ActivityRecord?

  public var refused: Int
  public var gaps: Int
  /// How often the sensor could not be read, and for how long in all, as far as it came back; s.
  public var interruptions: Int
  public var interruptedDuration: Double
  /// What the wearer told of pain in it, in its order.
  public var pain: [PainReport]
  public var reason: Reason
  /// What the wearer said on stopping.
  public var note: String?

  public var totalRepetitions: Int { repetitions.reduce(0, +) }

  public init(
    setsCompleted: Int, repetitions: [Int], sensed: [Int]? = nil, sides: [Exercise.Side] = [],
    duration: Double, bestRange: Double? = nil,
    medianRange: Double? = nil, medianEndHold: Double? = nil, medianCycle: Double? = nil,
    medianEccentricRatio: Double? = nil, longestHold: Double? = nil,
    activity: ActivityRecord? = nil, refused: Int, gaps: Int, interruptions: Int = 0,
    interruptedDuration: Double = 0, pain: [PainReport] = [], reason: Reason, note: String? = nil
  ) {
    self.setsCompleted = setsCompleted
    self.repetitions = repetitions
    self.sensed = sensed ?? repetitions
    self.sides = sides
    self.duration = duration
    self.bestRange = bestRange
    self.medianRange = medianRange
    self.medianEndHold = medianEndHold
    self.medianCycle = medianCycle
    self.medianEccentricRatio = medianEccentricRatio
    self.longestHold = longestHold
    self.activity = activity
    self.refused = refused
    self.gaps = gaps
    self.interruptions = interruptions
    self.interruptedDuration = interruptedDuration
    self.pain = pain
    self.reason = reason
    self.note = note
  }
}

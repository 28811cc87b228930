/// Why a session ended.
public enum EndReason: String, Codable, Sendable, CaseIterable {
  case completed
  case stopped
  case sensorEnded
  case sensorLost
  case shutdown
  case pain
}

/// What was done, when a session has ended.
public struct Summary: Codable, Sendable, Equatable {
  public var exercise: String
  /// Absent where both were exercised: then `sides` has them.
  public var side: Side?
  /// Sets completed, and repetitions in each set begun, as the wearer corrected them.
  public var setsCompleted: Int
  public var repetitions: [Int]
  public var totalRepetitions: Int
  /// Repetitions in each set as they were sensed, where the wearer corrected any.
  public var sensed: [Int]?
  /// The side of each set begun, where both sides were exercised.
  public var sides: [Side]?
  public var duration: Double
  /// Over the repetitions; absent where there was none.
  public var bestRange: Double?
  public var medianRange: Double?
  public var medianEndHold: Double?
  public var medianCycle: Double?
  /// Lowering over lifting, and what was asked for, of an exercise that asks for a ratio.
  public var medianEccentricRatio: Double?
  public var eccentricRatioTarget: Double?
  /// The longest hold at the far end.
  public var longestHold: Double?
  /// What an exercise by time came to; absent where repetitions count.
  public var activity: Activity?
  public var refused: Int
  public var gaps: Int
  /// How often the sensor could not be read, and for how long in all, as far as it came back;
  /// absent where it could be read throughout.
  public var interruptions: Int?
  public var interruptedSeconds: Double?
  /// From 0 to 10, before the session; absent where nobody said.
  public var painBefore: Int?
  /// What was told in it, in its order; absent where nothing was.
  public var pain: [PainReport]?
  public var reason: EndReason
  /// What the wearer said on stopping.
  public var note: String?

  public init(
    exercise: String, side: Side? = nil, setsCompleted: Int, repetitions: [Int],
    totalRepetitions: Int, sensed: [Int]? = nil, sides: [Side]? = nil, duration: Double,
    bestRange: Double? = nil, medianRange: Double? = nil,
    medianEndHold: Double? = nil, medianCycle: Double? = nil,
    medianEccentricRatio: Double? = nil, eccentricRatioTarget: Double? = nil,
    longestHold: Double? = nil, activity: Activity? = nil, refused: Int, gaps: Int,
    interruptions: Int? = nil, interruptedSeconds: Double? = nil,
    painBefore: Int? = nil, pain: [PainReport]? = nil, reason: EndReason, note: String? = nil
  ) {
    self.exercise = exercise
    self.side = side
    self.setsCompleted = setsCompleted
    self.repetitions = repetitions
    self.totalRepetitions = totalRepetitions
    self.sensed = sensed
    self.sides = sides
    self.duration = duration
    self.bestRange = bestRange
    self.medianRange = medianRange
    self.medianEndHold = medianEndHold
    self.medianCycle = medianCycle
    self.medianEccentricRatio = medianEccentricRatio
    self.eccentricRatioTarget = eccentricRatioTarget
    self.longestHold = longestHold
    self.activity = activity
    self.refused = refused
    self.gaps = gaps
    self.interruptions = interruptions
    self.interruptedSeconds = interruptedSeconds
    self.painBefore = painBefore
    self.pain = pain
    self.reason = reason
    self.note = note
  }
}

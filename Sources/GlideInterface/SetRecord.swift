/// A set as the history has it.
public struct SetRecord: Codable, Sendable, Equatable {
  /// From 1; where both sides are exercised the numbers run on over both.
  public var number: Int
  public var side: Side?
  public var isComplete: Bool
  /// Repetitions that the sensor saw, and what the wearer's corrections make of them.
  public var sensed: Int
  public var corrected: Int
  /// Time in it, of an exercise by time.
  public var seconds: Double?
  /// Over the repetitions that the sensor saw; absent where there was none.
  public var medianRange: Double?
  public var bestRange: Double?
  public var medianEndHold: Double?
  public var medianCycle: Double?
  /// The longest hold at the far end.
  public var longestHold: Double?
  /// Whether half the range was asked for in it, or from some moment of it on. Absent where it was in
  /// no set of the session, and in a session of a time when only the whole of it was known.
  public var isRangeHalved: Bool?
  // Only where details are asked for.
  public var repetitions: [Repetition]?
  public var holds: [Hold]?
  public var refusals: [RefusalCount]?
  public var gaps: [Gap]?

  public init(
    number: Int, side: Side? = nil, isComplete: Bool, sensed: Int, corrected: Int,
    seconds: Double? = nil, medianRange: Double? = nil, bestRange: Double? = nil,
    medianEndHold: Double? = nil, medianCycle: Double? = nil, longestHold: Double? = nil,
    isRangeHalved: Bool? = nil, repetitions: [Repetition]? = nil, holds: [Hold]? = nil,
    refusals: [RefusalCount]? = nil,
    gaps: [Gap]? = nil
  ) {
    self.number = number
    self.side = side
    self.isComplete = isComplete
    self.sensed = sensed
    self.corrected = corrected
    self.seconds = seconds
    self.medianRange = medianRange
    self.bestRange = bestRange
    self.medianEndHold = medianEndHold
    self.medianCycle = medianCycle
    self.longestHold = longestHold
    self.isRangeHalved = isRangeHalved
    self.repetitions = repetitions
    self.holds = holds
    self.refusals = refusals
    self.gaps = gaps
  }
}

/// How often movements of a set were not counted for one reason.
public struct RefusalCount: Codable, Sendable, Equatable {
  public var reason: RefusalReason
  public var count: Int
  /// The first and the last of them, on the sensor's clock.
  public var firstTime: Double
  public var lastTime: Double
  /// The greatest excursion among them.
  public var largestRange: Double

  public init(
    reason: RefusalReason, count: Int, firstTime: Double, lastTime: Double, largestRange: Double
  ) {
    self.reason = reason
    self.count = count
    self.firstTime = firstTime
    self.lastTime = lastTime
    self.largestRange = largestRange
  }
}

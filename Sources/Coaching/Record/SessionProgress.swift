/// What a session had come to when it broke off, for it to be taken up again.
public struct SessionProgress: Sendable, Equatable {
  /// The sets begun, in order; one that is under way is the last.
  public var sets: [PerformedSet]
  /// The session's time until then; s.
  public var elapsed: Double
  /// Time in an exercise by time, in the set under way and in those before; s. Its cycles.
  public var secondsInSet: Double
  public var secondsBefore: Double
  public var cycles: Int
  public var longestHold: Double?
  public var refused: Int
  public var gaps: Int
  /// Of which legs half the range was asked for, because of pain.
  public var halvedRange: HalvedRange

  public init(
    sets: [PerformedSet], elapsed: Double = 0, secondsInSet: Double = 0, secondsBefore: Double = 0,
    cycles: Int = 0, longestHold: Double? = nil, refused: Int = 0, gaps: Int = 0,
    halvedRange: HalvedRange = .none
  ) {
    self.sets = sets
    self.elapsed = elapsed
    self.secondsInSet = secondsInSet
    self.secondsBefore = secondsBefore
    self.cycles = cycles
    self.longestHold = longestHold
    self.refused = refused
    self.gaps = gaps
    self.halvedRange = halvedRange
  }
}

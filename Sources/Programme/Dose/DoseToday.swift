/// How much of an item today has; times in s.
public struct DoseToday: Sendable, Equatable {
  public var sets: Int
  /// In a set; 0 where seconds count instead.
  public var repetitions: Int
  /// Of a set by time.
  public var seconds: Double?
  public var hold: Double
  public var rest: Double
  public var timesPerDay: Int
  /// Whether the range is to stay small.
  public var isSmallRange: Bool

  /// What a session is to have, whether it stands in a plan or not.
  public init(
    sets: Int, repetitions: Int, seconds: Double? = nil, hold: Double, rest: Double,
    timesPerDay: Int = 1, isSmallRange: Bool = false
  ) {
    self.sets = sets
    self.repetitions = repetitions
    self.seconds = seconds
    self.hold = hold
    self.rest = rest
    self.timesPerDay = timesPerDay
    self.isSmallRange = isSmallRange
  }

  init(_ item: PlanItem) {
    sets = item.sets
    repetitions = item.repetitions
    seconds = item.seconds
    hold = item.hold
    rest = item.rest
    timesPerDay = item.timesPerDay
    isSmallRange = false
  }

  /// Of one time and one side: repetitions, or seconds.
  public var amount: Double {
    Double(sets) * (repetitions == 0 ? seconds ?? 0 : Double(repetitions))
  }
}

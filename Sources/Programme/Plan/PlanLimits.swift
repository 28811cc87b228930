/// What the figures of a plan's item may be.
public enum PlanLimits {
  public static let sets: ClosedRange<Int> = 1...20
  public static let repetitions: ClosedRange<Int> = 1...100
  /// s; up to four hours of walking.
  public static let seconds: ClosedRange<Double> = 1...14_400
  /// s
  public static let hold: ClosedRange<Double> = 0...120
  /// s
  public static let rest: ClosedRange<Double> = 0...600
  public static let timesPerDay: ClosedRange<Int> = 1...12
  public static let daysPerWeek: ClosedRange<Int> = 1...6
  public static let everyDays: ClosedRange<Int> = 2...30
}

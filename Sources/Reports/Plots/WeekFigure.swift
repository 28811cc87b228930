import Exercises
public import Programme

/// What a week comes to: the median of its figures.
public struct WeekFigure: Sendable, Equatable {
  /// Its Monday.
  public var monday: Day
  public var median: Double
  /// How many figures that is the median of.
  public var count: Int

  /// The weeks of `figures` in order; a week without figures has none.
  static func weeks(of figures: [(day: Day, value: Double)]) -> [WeekFigure] {
    Dictionary(grouping: figures) { $0.day.monday }
      .sorted { $0.key < $1.key }
      .compactMap { monday, figures in
        figures.map(\.value).median.map {
          WeekFigure(monday: monday, median: $0, count: figures.count)
        }
      }
  }
}

extension Day {
  /// The Monday of its week.
  var monday: Day { advanced(by: -weekday) }
}

public import Programme

/// The days below a plot: labels at Mondays, as many as there is room for.
struct DateAxis {
  let days: ClosedRange<Day>

  var count: Int { days.lowerBound.distance(to: days.upperBound) + 1 }

  /// Where the middle of a day lies: 0 at the left end, 1 at the right one.
  func fraction(_ day: Day) -> Double {
    (Double(days.lowerBound.distance(to: day)) + 0.5) / Double(count)
  }

  /// The days that are labelled where at most `most` labels have room: the first day, then
  /// Mondays at equal distances.
  func labels(most: Int) -> [Day] {
    guard count > 13 else {
      let step = max(1, (count + max(1, most) - 1) / max(1, most))
      return stride(from: 0, to: count, by: step).map(days.lowerBound.advanced(by:))
    }
    let first =
      days.lowerBound.monday == days.lowerBound
      ? days.lowerBound : days.lowerBound.monday.advanced(by: 7)
    let weeks = first.distance(to: days.upperBound) / 7 + 1
    let step = max(1, (weeks + max(1, most) - 1) / max(1, most))
    return stride(from: 0, to: weeks, by: step).map { first.advanced(by: 7 * $0) }
  }
}

extension Day {
  /// As people write it, without the year: "2 Mar".
  var short: String {
    let (_, month, day) = date
    return "\(day) \(Self.months[month - 1])"
  }

  /// "Mon 2 Mar"
  public var withWeekday: String { "\(Self.weekdays[weekday]) \(short)" }

  /// "2 Mar 2026"
  public var withYear: String { "\(short) \(date.year)" }

  private static let months: [String] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays: [String] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}

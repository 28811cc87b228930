public import Exercises

/// On which days an item is due.
public enum Rhythm: Sendable, Equatable, Codable {
  case daily
  /// So many days of any seven, spread over them; 1 to 6.
  case daysPerWeek(Int)
  /// Each so many days from the last time on; 2 to 30.
  case everyDays(Int)

  public init(_ dose: Dose) {
    let perWeek = dose.daysPerWeek ?? dose.timesPerWeek
    self = perWeek.flatMap { (1...6).contains($0) ? .daysPerWeek($0) : nil } ?? .daily
  }

  /// Whether an item is due on `day`, given the days before it on which it was done.
  ///
  /// A day that was missed is not made up for: the item is due until it is done, once.
  public func isDue(on day: Day, doneOn done: [Day]) -> Bool {
    let before = done.filter { $0 < day }
    guard let last = before.max() else { return true }
    switch self {
    case .daily: return true
    case .daysPerWeek(let count):
      let recent = Set(before.filter { $0.distance(to: day) < 7 })
      return recent.count < count && last.distance(to: day) >= max(1, 7 / max(1, count))
    case .everyDays(let count): return last.distance(to: day) >= count
    }
  }
}

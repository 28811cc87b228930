public import GlideInterface
public import Programme

/// How many sessions a plan has for a day, as far as the plan of today can tell of the past.
///
/// What was in the plan once and is no more it does not know; an item counts from the day on which
/// it came in.
public struct PlannedSessions: Sendable {
  private let items: [(added: Day, perDay: Double)]

  public init(_ items: [GlideInterface.PlanItem]) {
    self.items = items.compactMap { item in
      guard let added = item.added.flatMap({ Day($0) }) else { return nil }
      let times = Double(item.timesPerDay)
      if let days = item.daysPerWeek { return (added, times * Double(days) / 7) }
      return (added, times / Double(max(1, item.everyDays ?? 1)))
    }
  }

  /// Whether it has anything to say.
  public var isEmpty: Bool { items.isEmpty }

  /// Shares of one where an item is for some days of the week: which ones is the wearer's.
  public func due(on day: Day) -> Double {
    items.filter { $0.added <= day }.map(\.perDay).reduce(0, +)
  }
}

public import Exercises

/// What a person has set out to do.
public struct Plan: Sendable, Equatable, Codable {
  public var items: [PlanItem]
  /// Whether the days of a week are counted for the wearer to see. Some like that, and some do not:
  /// the evidence for such counts is mixed.
  public var countsDays: Bool

  public init(items: [PlanItem] = [], countsDays: Bool = true) {
    self.items = items
    self.countsDays = countsDays
  }

  /// More are done less faithfully: two to four exercises are what people keep up (Bachmann 2018,
  /// doi 10.1055/s-0043-120527).
  public static let mostItems: Int = 4

  /// "I only add one to two new ones every few days": so many new ones in so many days.
  public static let mostNewItems: Int = 2
  public static let daysOfNewItems: Int = 3

  public func item(_ exercise: String) -> PlanItem? {
    items.first { $0.exercise == exercise }
  }

  /// Items that were added within the last three days, `today` included.
  public func newItems(on today: Day) -> [PlanItem] {
    items.filter { item in
      item.added.map { (0..<Self.daysOfNewItems).contains($0.distance(to: today)) } ?? false
    }
  }

  /// This plan without what the catalogue lacks, or has as something that the item does not fit.
  public func fitting(_ catalogue: Catalogue) -> Plan {
    var plan = self
    plan.items = items.filter { item in
      catalogue.exercise(id: item.exercise).map { (try? item.check($0)) != nil } ?? false
    }
    return plan
  }

  /// This plan with `day` for each item that has none.
  public func dated(_ day: (PlanItem) -> Day) -> Plan {
    var plan = self
    for index in plan.items.indices where plan.items[index].added == nil {
      plan.items[index].added = day(plan.items[index])
    }
    return plan
  }
}

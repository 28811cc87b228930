public import Exercises

/// What is due on a day, what is done of it, and what the wearer should know.
public struct Today: Sendable, Equatable {
  public let day: Day
  public let items: [TodayItem]
  /// Whether the wearer should say how it is after the exercises of the day before.
  public let isMorningQuestionOpen: Bool
  public let irritability: Irritability
  public let messages: [Message]
  /// The days of this week, from its Monday, on which something was done; nil where nobody is to be
  /// told. Days in a row are not counted: a day of rest breaks nothing.
  public let daysThisWeek: Int?

  /// Items of exercises that the catalogue lacks are left out.
  public init(
    plan: Plan, diary: Diary, clearance: Clearance, day: Day, catalogue: Catalogue
  ) {
    self.day = day
    let rules = LockRules(diary: diary, clearance: clearance, today: day)
    irritability = rules.irritability
    items = plan.items.compactMap { item in
      catalogue.exercise(id: item.exercise).map {
        TodayItem(item, $0, diary: diary, rules: rules, today: day)
      }
    }
    let yesterday = day.advanced(by: -1)
    isMorningQuestionOpen =
      diary.sessions.contains { $0.day == yesterday && $0.amount > 0 }
      && diary.morning(of: day) == nil
    let week = day.advanced(by: -day.weekday)...day
    daysThisWeek =
      plan.countsDays
      ? Set(diary.sessions.filter { week.contains($0.day) && $0.amount > 0 }.map(\.day)).count : nil
    messages =
      Messages(
        diary: diary, day: day, items: items, irritability: rules.irritability,
        isMorningQuestionOpen: isMorningQuestionOpen, catalogue: catalogue
      ).all
  }

  /// Whether anything is left to do.
  public var isDone: Bool { !items.contains(where: \.isOpen) }

  public func item(_ exercise: String) -> TodayItem? {
    items.first { $0.item.exercise == exercise }
  }
}

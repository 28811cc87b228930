import GlideInterface
import Programme

/// How often an exercise is planned on a day.
struct PlannedItem: Sendable, Equatable {
  var exercise: String
  var side: GlideInterface.PlanSide
  /// On a day that has it.
  var timesPerDay: Int
  /// Shares of one where it is for some days of the week: which ones is the wearer's.
  var perDay: Double
}

extension Extract {
  /// What was planned for a day, by the last version of the plan that was made by its end; nil where
  /// no plan of that day is known.
  func planned(on day: Day) -> [PlannedItem]? {
    plans.last { $0.day <= day }?.record.items?.filter { item in
      item.added.flatMap { Day($0) }.map { $0 <= day } ?? true
    }.map(PlannedItem.init)
  }
}

extension PlannedItem {
  init(_ item: GlideInterface.PlanItem) {
    let times = Double(item.timesPerDay)
    self.init(
      exercise: item.exercise, side: item.side, timesPerDay: item.timesPerDay,
      perDay: item.daysPerWeek.map { times * Double($0) / 7 }
        ?? times / Double(max(1, item.everyDays ?? 1)))
  }

  /// How many of a day's times its sessions make; of both legs each needs its own.
  func times(in sessions: [SessionRecord]) -> Int {
    let done = sessions.filter { $0.exercise == exercise && $0.isPractice }
    func count(_ side: Side) -> Int { done.count { $0.sidesDone.contains { $0 ?? side == side } } }
    return switch side {
    case .left: count(.left)
    case .right: count(.right)
    case .both: min(count(.left), count(.right))
    case .none: done.count
    }
  }
}

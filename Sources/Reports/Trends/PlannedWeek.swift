import GlideInterface
import Programme

/// What a week's days had in their plans, and what of it was done.
struct PlannedWeek {
  var planned: Int
  /// Not more than was planned: what is done beyond it is for no week's plan.
  var done: Int

  /// Nil where no day's plan is known. A day without one counts for nothing, and what was done on it
  /// neither.
  init?(
    _ days: [Day], plan: (Day) -> [PlannedItem]?, done: (Day) -> [SessionRecord]
  ) {
    var isKnown = false
    var items: [String: (planned: Double, done: Int)] = [:]
    for day in days {
      guard let plan = plan(day) else { continue }
      isKnown = true
      let sessions = done(day)
      for item in plan {
        let times = min(item.timesPerDay, item.times(in: sessions))
        items[item.exercise, default: (0, 0)].planned += item.perDay
        items[item.exercise]?.done += times
      }
    }
    guard isKnown else { return nil }
    let planned = Int(items.values.map(\.planned).reduce(0, +).rounded())
    self.planned = planned
    // An exercise of three days a week may fall on more of a part of the week than its share.
    let done = items.values.map { min($0.done, Int(($0.planned - 1e-9).rounded(.up))) }
    self.done = min(planned, done.reduce(0, +))
  }
}

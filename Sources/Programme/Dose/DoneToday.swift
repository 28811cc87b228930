public import Exercises

/// What of an item was done on a day, for each side that has a target.
public struct DoneToday: Sendable, Equatable {
  public struct OfSide: Sendable, Equatable {
    /// Nil where the item is of no side.
    public let side: Exercise.Side?
    /// Repetitions, or seconds.
    public let done: Double
    public let due: Double
    /// How many of the day's times that makes.
    public let times: Int

    public var isComplete: Bool { done >= due * Progression.enough }
    public var left: Double { isComplete ? 0 : due - done }
  }

  public let sides: [OfSide]

  public var isComplete: Bool { sides.allSatisfy(\.isComplete) }
  public var isBegun: Bool { sides.contains { $0.done > 0 } }

  /// The times that are done on all sides.
  public var times: Int { sides.map(\.times).min() ?? 0 }

  init(_ item: PlanItem, dose: DoseToday, diary: Diary, day: Day) {
    let sets = diary.sessions.filter { $0.day == day && $0.exercise == item.exercise }
      .flatMap(\.sets)
    let sides: [Exercise.Side?] = item.side.sides.isEmpty ? [nil] : item.side.sides
    let timesPerDay = dose.timesPerDay
    self.sides = sides.map { side in
      // A set of which nobody said the side is of the only side there is; of two it is of neither.
      let own = sets.filter {
        side == nil || $0.side == side || $0.side == nil && item.side.sides.count == 1
      }
      let done = own.reduce(0.0) {
        $0 + (item.isTimed ? $1.seconds : Double($1.repetitions))
      }
      let due = dose.amount * Double(timesPerDay)
      let times = dose.amount > 0 ? (done / dose.amount + 1 - Progression.enough) : 0
      return OfSide(
        side: side, done: done, due: due, times: min(timesPerDay, Int(min(times, 1000))))
    }
  }
}

import Exercises
import GRDB
public import Programme

// What the programme goes by.

extension HistoryDatabase {
  /// Returns what was done from one day to another, both included: a value for each day, exercise
  /// and side, by the wearer's corrections, oldest first.
  public func exerciseDays(from: Day, to: Day) throws(HistoryError) -> [ExerciseDay] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT sessions.id, day, sets.number, planned_repetitions, hold_target,
            planned_seconds, sessions.is_range_halved,
            coalesce(
              (SELECT to_label FROM corrections WHERE session = sessions.id
               AND kind = 'relabelExercise' ORDER BY id DESC LIMIT 1), exercise) AS exercise,
            coalesce(
              (SELECT to_label FROM corrections WHERE session = sessions.id
               AND kind = 'relabelSide' AND coalesce(set_number, number) = number
               ORDER BY id DESC LIMIT 1), sets.side) AS side,
            outcome = 'completed' AS is_complete, sensed, coalesce(seconds, 0) AS seconds,
            max(0, sensed + coalesce(
              (SELECT sum(by) FROM corrections WHERE session = sessions.id
               AND set_number = number), 0)) AS corrected
          FROM sessions JOIN sets ON sets.session = sessions.id
          WHERE day BETWEEN ? AND ?
          ORDER BY sessions.id, number
          """,
        arguments: [from.number, to.number])
      var days = ExerciseDays()
      while let row = try rows.next() { days.add(row) }
      return days.sorted
    }
  }

  /// Returns the exercise of each session in which, or about which, pain was told from `day` on, as
  /// the wearer corrected it.
  public func exercisesWithPain(from day: Day) throws(HistoryError) -> [Int64: String] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, coalesce(
            (SELECT to_label FROM corrections
             WHERE session = sessions.id AND kind = 'relabelExercise' ORDER BY id DESC LIMIT 1),
            exercise)
          FROM sessions WHERE id IN (SELECT session FROM pain WHERE day >= ?)
          """,
        arguments: [day.number])
      return Dictionary(rows.map { ($0[0] as Int64, $0[1] as String) }) { first, _ in first }
    }
  }

  /// Returns the pain that was told from one day to another, both included, oldest first.
  public func pain(from: Day? = nil, to: Day? = nil) throws(HistoryError) -> [StoredPain] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM pain WHERE day BETWEEN ? AND ? ORDER BY at, id",
        arguments: [from?.number ?? Int(Int32.min), to?.number ?? Int(Int32.max)]
      ).map(StoredPain.init)
    }
  }

  /// Returns the answers to a question, or to all, oldest first.
  public func answers(to question: String? = nil) throws(HistoryError) -> [StoredAnswer] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM answers WHERE ?1 IS NULL OR question = ?1 ORDER BY id",
        arguments: [question]
      ).map { row in
        StoredAnswer(at: row.wallTime(), question: row["question"], answer: row["answer"])
      }
    }
  }

  /// Returns the versions of the plan that the days from one to another, both included, went by,
  /// oldest first. A day goes by the last version that was made by its end.
  public func plans(from: Day? = nil, to: Day? = nil) throws(HistoryError) -> [StoredPlan] {
    let all = try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM plans ORDER BY id DESC").map(Self.plan)
    }
    var plans: [StoredPlan] = []
    // The newest first: what was made later, on the same day or by a clock that was set back, counts.
    for plan in all where plans.last.map({ plan.at.day < $0.at.day }) ?? true {
      plans.append(plan)
    }
    plans.reverse()
    let first = from.flatMap { from in plans.lastIndex { $0.at.day <= from } } ?? 0
    return plans.dropFirst(first).filter { plan in to.map { plan.at.day <= $0 } ?? true }
  }

  public func latestPlan() throws(HistoryError) -> StoredPlan? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM plans ORDER BY id DESC LIMIT 1")
        .map(Self.plan)
    }
  }

  private static func plan(_ row: Row) -> StoredPlan {
    StoredPlan(at: row.wallTime(), author: row["author"], text: row["text"])
  }
}

/// Sums sets up to days.
private struct ExerciseDays {
  private struct Key: Hashable {
    var day: Int
    var exercise: String
    var side: Exercise.Side?
  }

  private var days: [Key: ExerciseDay] = [:]
  /// The session that was counted last for each.
  private var sessions: [Key: Int64] = [:]

  mutating func add(_ row: Row) {
    let key = Key(day: row["day"], exercise: row["exercise"], side: row.side("side"))
    var day =
      days[key]
      ?? ExerciseDay(day: Day(number: key.day), exercise: key.exercise, side: key.side)
    let (sensed, corrected, seconds): (Int, Int, Double) =
      (row["sensed"], row["corrected"], row["seconds"])
    if row["is_complete"] { day.setsCompleted += 1 }
    day.sensed += sensed
    day.corrected += corrected
    day.seconds += seconds
    if day.planned == nil, !row["is_range_halved"] {
      day.planned = SessionDigest.Planned(
        repetitions: row["planned_repetitions"], hold: row["hold_target"],
        seconds: row["planned_seconds"])
    }
    if corrected > 0 || seconds > 0, sessions[key] != row["id"] {
      sessions[key] = row["id"]
      day.sessions += 1
    }
    days[key] = day
  }

  var sorted: [ExerciseDay] {
    days.values.sorted { first, second in
      (first.day, first.exercise, first.side?.rawValue ?? "")
        < (second.day, second.exercise, second.side?.rawValue ?? "")
    }
  }
}

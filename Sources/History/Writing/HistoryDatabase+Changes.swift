import GRDB
import MotionCore
import Programme

extension HistoryDatabase {
  /// Writes all of it or nothing; on return it is on the disk.
  func write(_ changes: [HistoryChange], numbers: inout SessionNumbers) throws(HistoryError) {
    var known = numbers
    try write { database in
      for change in changes {
        try apply(change, to: database, &known)
        known.note(change)
      }
    }
    numbers = known
  }

  private func apply(
    _ change: HistoryChange, to database: Database, _ numbers: inout SessionNumbers
  ) throws {
    func number(_ key: SessionKey) throws -> Int64 {
      if let number = numbers[key] { return number }
      guard let (head, changes) = numbers.beginning(of: key) else {
        throw HistoryError.rejected(reason: "it belongs to no session that was written")
      }
      try insert(head, into: database)
      let session = database.lastInsertedRowID
      numbers[key] = session
      try adoptPain(before: head, of: session, in: database)
      // In another file than the one that it began in, all that was written of it before.
      for change in changes { try apply(change, to: database, &numbers) }
      return session
    }
    /// What the wearer says is kept also where its session has not begun.
    func numberIfAny(_ key: SessionKey?) -> Int64? { key.flatMap { try? number($0) } }
    switch change {
    case .beginSession(let key, let head):
      numbers.begin(key, head)
      _ = try number(key)
    case .resumeSession(let key, let session):
      numbers.resume(key, session, isThere: try isThere(session, in: database))
      _ = try number(key)
    case .course(let key, let course, let at):
      try update(number(key), course, at: at, in: database)
    case .endSession(let key, let duration, let reason, let note):
      let session = try number(key)
      try database.execute(
        sql: "UPDATE sessions SET duration = ?, reason = ?, note = ? WHERE id = ?",
        arguments: [duration, reason, note, session])
      numbers.end(key)
    case .closeSession(let session): try close(session, in: database)
    case .set(let key, let set):
      try upsert(set, of: number(key), in: database)
    case .endSet(let key, let set):
      try summarize(set: set, of: number(key), in: database)
    case .repetition(let key, let repetition):
      try insert(repetition, of: number(key), into: database)
    case .hold(let key, let set, let hold):
      try database.cached(
        """
        INSERT INTO holds (session, set_number, position, start_time, duration)
        VALUES (?, ?, ?, ?, ?)
        """,
        [try number(key), set, hold.position.name, hold.startTime, hold.duration])
    case .refusals(let key, let set, let refusals):
      try add(refusals, to: set, of: number(key), in: database)
    case .gap(let key, let set, let gap):
      try database.cached(
        "INSERT INTO gaps (session, set_number, start_time, end_time) VALUES (?, ?, ?, ?)",
        [try number(key), set, gap.startTime, gap.endTime])
    case .correction(let key, let correction):
      try database.cached(
        """
        INSERT INTO corrections (
          session, at, utc_offset, kind, set_number, by, from_label, to_label)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          try number(key), correction.at.seconds, correction.at.offset, correction.kind.rawValue,
          correction.set, correction.by, correction.from, correction.to,
        ])
    case .pain(let pain, let key):
      try insert(pain, session: numberIfAny(key) ?? pain.session, into: database)
    case .override(let override, let key):
      try database.cached(
        "INSERT INTO overrides (at, utc_offset, exercise, reason, session) VALUES (?, ?, ?, ?, ?)",
        [
          override.at.seconds, override.at.offset, override.exercise, override.reason,
          numberIfAny(key),
        ])
    case .answer(let answer):
      try database.cached(
        "INSERT INTO answers (at, utc_offset, question, answer) VALUES (?, ?, ?, ?)",
        [answer.at.seconds, answer.at.offset, answer.question, answer.answer])
    case .plan(let plan):
      try database.cached(
        "INSERT INTO plans (at, utc_offset, author, text) VALUES (?, ?, ?, ?)",
        [plan.at.seconds, plan.at.offset, plan.author, plan.text])
    }
  }
}

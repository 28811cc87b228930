import Coaching
import Exercises
import GRDB
import MotionCore
import Programme

// A row of each table that has more than a few columns.

extension HistoryDatabase {
  func insert(_ head: StoredSession.Head, into database: Database) throws {
    try database.cached(
      """
      INSERT INTO sessions (
        day, started_at, utc_offset, latest_at, exercise, name, kind, side, sensor, placement,
        planned_sets, planned_repetitions, hold_target, planned_seconds, request)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        head.startedAt.day.number, head.startedAt.seconds, head.startedAt.offset,
        head.startedAt.seconds, head.exercise, head.name, head.kind, head.side?.rawValue,
        head.sensor, head.placement, head.plannedSets, head.plannedRepetitions, head.holdTarget,
        head.plannedSeconds, head.request,
      ])
  }

  /// Whether the file has this very session; in another one its number may be that of another.
  func isThere(_ session: StoredSession, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT 1 FROM sessions WHERE id = ? AND started_at = ? AND exercise = ?",
      arguments: [session.id, session.head.startedAt.seconds, session.head.exercise]) ?? false
  }

  /// What was said of pain before exercises, within the hour before a session, is of that session.
  func adoptPain(before head: StoredSession.Head, of session: Int64, in database: Database) throws {
    try database.cached(
      """
      UPDATE pain SET session = ?
      WHERE session IS NULL AND moment = ? AND at BETWEEN ? - 3600 AND ?
      """,
      [
        session, PainNote.Moment.before.rawValue, head.startedAt.seconds,
        head.startedAt.seconds,
      ])
  }

  func update(
    _ session: Int64, _ course: StoredSession.Course, at time: Double, in database: Database
  ) throws {
    try database.cached(
      """
      UPDATE sessions SET latest_at = ?, refusals = ?, gaps = ?, interruptions = ?,
        interrupted_seconds = ?, activity = ?, activity_seconds = ?, activity_cycles = ?,
        elapsed = ?, is_range_halved = ?, halved_side = ?
      WHERE id = ?
      """,
      [
        time, course.refusals, course.gaps, course.interruptions, course.interruptedDuration,
        course.activity?.name, course.activitySeconds, course.activityCycles,
        course.elapsed, course.halvedRange != .none, course.halvedRange.side?.rawValue, session,
      ])
  }

  /// What is known of a set only at its end stays as it is.
  func upsert(_ set: StoredSet, of session: Int64, in database: Database) throws {
    try database.cached(
      """
      INSERT INTO sets (
        session, number, side, outcome, sensed, seconds, best_range, longest_hold, is_range_halved)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (session, number) DO UPDATE SET
        outcome = excluded.outcome, sensed = excluded.sensed, seconds = excluded.seconds,
        best_range = excluded.best_range, longest_hold = excluded.longest_hold,
        is_range_halved = excluded.is_range_halved
      """,
      [
        session, set.number, set.side?.rawValue, set.outcome.rawValue, set.sensed, set.seconds,
        set.bestRange, set.longestHold, set.isRangeHalved,
      ])
  }

  func summarize(set: Int, of session: Int64, in database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT range_of_motion, end_hold, end_time - start_time AS cycle
        FROM repetitions WHERE session = ? AND set_number = ?
        """,
      arguments: [session, set])
    guard !rows.isEmpty else { return }
    try database.cached(
      """
      UPDATE sets SET median_range = ?, median_end_hold = ?, median_cycle = ?
      WHERE session = ? AND number = ?
      """,
      [
        rows.map { $0[0] as Double }.median, rows.map { $0[1] as Double }.median,
        rows.map { $0[2] as Double }.median, session, set,
      ])
  }

  func close(_ session: Int64, in database: Database) throws {
    let sets = try Int.fetchAll(
      database, sql: "SELECT number FROM sets WHERE session = ?", arguments: [session])
    for set in sets { try summarize(set: set, of: session, in: database) }
    try database.cached("UPDATE sessions SET is_closed = 1 WHERE id = ?", [session])
  }

  func insert(_ stored: StoredRepetition, of session: Int64, into database: Database) throws {
    let repetition = stored.repetition
    try database.cached(
      """
      INSERT INTO repetitions (
        session, number, set_number, number_in_set, start_time, end_time, announced_time,
        range_of_motion, knee_range, end_hold, start_hold, out_duration, back_duration, peak_rate,
        confidence, start_pitch, end_pitch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        session, stored.number, stored.set, stored.numberInSet, repetition.startTime,
        repetition.endTime, repetition.announcedTime, repetition.rangeOfMotion,
        stored.measures.kneeRange,
        repetition.endHold, repetition.startHold, repetition.outDuration, repetition.backDuration,
        repetition.peakRate, repetition.confidence, stored.measures.pitch?.start,
        stored.measures.pitch?.end,
      ])
  }

  func add(
    _ refusals: StoredRefusals, to set: Int, of session: Int64, in database: Database
  ) throws {
    try database.cached(
      """
      INSERT INTO refusals (
        session, set_number, reason, count, first_time, last_time, largest_range)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (session, set_number, reason) DO UPDATE SET
        count = count + excluded.count, last_time = excluded.last_time,
        largest_range = max(largest_range, excluded.largest_range)
      """,
      [
        session, set, refusals.reason.name, refusals.count, refusals.firstTime, refusals.lastTime,
        refusals.largestRange,
      ])
  }

  func insert(_ pain: StoredPain, session: Int64?, into database: Database) throws {
    try database.cached(
      """
      INSERT INTO pain (day, at, utc_offset, moment, level, is_sharp, answer, session, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        pain.day.number, pain.at.seconds, pain.at.offset, pain.moment.rawValue, pain.level,
        pain.isSharp, pain.answer?.rawValue, session, pain.note,
      ])
  }
}

extension Database {
  /// Runs a statement that is kept prepared.
  func cached(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
  }
}

extension HalvedRange {
  /// The one leg, where it is one.
  fileprivate var side: Exercise.Side? {
    if case .of(let side) = self { side } else { nil }
  }
}

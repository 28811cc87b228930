import GRDB
import MotionCore

extension HistoryDatabase {
  /// Adds repetitions, holds, refusals and gaps to the sets that they belong to.
  func addDetails(to session: inout StoredSession, in database: Database) throws {
    var details: [Int: StoredSet.Details] = [:]
    func rows(_ sql: String) throws -> [Row] {
      try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [session.id])
    }
    for row in try rows("SELECT * FROM repetitions WHERE session = ? ORDER BY number") {
      let repetition = StoredRepetition(row)
      details[repetition.set, default: .init()].repetitions.append(repetition)
    }
    for row in try rows("SELECT * FROM holds WHERE session = ? ORDER BY rowid") {
      details[row["set_number"], default: .init()].holds.append(
        StoredHold(
          position: Hold.Position(name: row["position"]), startTime: row["start_time"],
          duration: row["duration"]))
    }
    for row in try rows("SELECT * FROM refusals WHERE session = ? ORDER BY first_time") {
      guard let reason = Refusal.Reason(name: row["reason"]) else { continue }
      details[row["set_number"], default: .init()].refusals.append(
        StoredRefusals(
          reason: reason, count: row["count"], firstTime: row["first_time"],
          lastTime: row["last_time"], largestRange: row["largest_range"]))
    }
    for row in try rows("SELECT * FROM gaps WHERE session = ? ORDER BY rowid") {
      details[row["set_number"], default: .init()].gaps.append(
        StoredGap(startTime: row["start_time"], endTime: row["end_time"]))
    }
    for index in session.sets.indices {
      session.sets[index].details = details[session.sets[index].number] ?? .init()
    }
  }
}

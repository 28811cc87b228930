import Foundation
import GRDB
import GlideInterface
import TestFiles

/// What the history has of a daemon that was killed, as SQLite reads it, from a copy: the file itself
/// stays as it was left.
struct KilledFile {
  struct Repetition: Equatable {
    var number: Int
    var set: Int
    var numberInSet: Int
    var startTime: Double
  }

  struct Set: Equatable {
    var number: Int
    var sensed: Int
    var corrected: Int
  }

  struct Session {
    var id: Int64
    var reason: String?
    /// Whether the last set is.
    var isUnderWay: Bool
    var sets: [Set]
    var repetitions: [Repetition]
    /// By how much each.
    var corrections: [Int]
  }

  /// What contradicts itself.
  private(set) var faults: [String] = []
  /// How many repetitions each session has.
  private(set) var counts: [Int64: Int] = [:]
  private(set) var lastSession: Session?

  static let empty: KilledFile = KilledFile()

  private init() {}

  init(in directory: TemporaryDirectory) throws {
    let copy = try TemporaryDirectory()
    for name in ["history.sqlite", "history.sqlite-wal"] {
      let path = "\(directory.path)/glide/\(name)"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      try FileManager.default.copyItem(atPath: path, toPath: "\(copy.path)/\(name)")
    }
    let queue = try DatabaseQueue(path: "\(copy.path)/history.sqlite")
    try queue.read { database in
      // Killed before the first file had its tables.
      guard try database.tableExists("sessions") else { return }
      faults = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      faults += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT id, (SELECT count(*) FROM repetitions WHERE session = id) FROM sessions
          """)
      {
        counts[row[0]] = row[1]
      }
      lastSession = try counts.keys.max().map { try Session($0, in: database) }
    }
    try queue.close()
  }
}

extension KilledFile.Repetition {
  init(_ told: GlideInterface.Repetition) {
    self.init(
      number: told.number, set: told.set, numberInSet: told.numberInSet,
      startTime: told.startTime)
  }
}

extension KilledFile.Session {
  fileprivate init(_ id: Int64, in database: Database) throws {
    func rows(_ sql: String) throws -> [Row] {
      try Row.fetchAll(database, sql: sql, arguments: [id])
    }
    let adjustments = try rows(
      "SELECT set_number, by FROM corrections WHERE session = ? ORDER BY id")
    let sets = try rows("SELECT number, sensed, outcome FROM sets WHERE session = ? ORDER BY 1")
    self.init(
      id: id,
      reason: try rows("SELECT reason FROM sessions WHERE id = ?").first?[0],
      isUnderWay: sets.last?["outcome"] == "underWay",
      sets: sets.map { row in
        let by = adjustments.filter { $0["set_number"] == row["number"] as Int }
        return KilledFile.Set(
          number: row["number"], sensed: row["sensed"],
          corrected: row["sensed"] + by.map { $0["by"] as Int }.reduce(0, +))
      },
      repetitions: try rows(
        """
        SELECT number, set_number, number_in_set, start_time FROM repetitions
        WHERE session = ? ORDER BY number
        """
      ).map {
        KilledFile.Repetition(number: $0[0], set: $0[1], numberInSet: $0[2], startTime: $0[3])
      },
      corrections: adjustments.map { $0["by"] })
  }
}

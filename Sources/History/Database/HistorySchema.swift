import GRDB

/// The tables of the history, and how an older file becomes a newer one.
///
/// Units are SI: seconds, radians. Times of repetitions, holds, refusals and gaps are those of the
/// sensor's clock; where a session was taken up again after a crash they may begin anew. `at` and
/// `started_at` are seconds since 1970-01-01T00:00:00Z, `utc_offset` what local time was ahead then
/// and there, s, and `day` the local calendar day in days since 1970-01-01. What the sensor saw is
/// never changed by a correction: those are rows of their own.
enum HistorySchema {
  /// "glid", in the file's header: see PRAGMA application_id.
  static let application: Int = 0x676C_6964

  /// To be raised with each migration; stands in the file's header as PRAGMA user_version.
  static let version: Int = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: sessions, pain, the plan") { database in
      try database.execute(sql: "PRAGMA application_id = \(application); PRAGMA user_version = 1")
      try database.execute(sql: sessions)
      try database.execute(sql: programme)
    }
    migrator.registerMigration("2: where a repetition began and went") { database in
      try database.execute(sql: pitches)
    }
    migrator.registerMigration("3: half the range, leg by leg") { database in
      try database.execute(sql: halvedRanges)
    }
    return migrator
  }
}

import GRDB
import Testing

struct LibraryTests {
  /// What the history relies on: write-ahead logging, RETURNING and upserts (SQLite 3.35).
  @Test func sqliteIsRecentEnough() throws {
    let version = try DatabaseQueue().read { database in
      try String.fetchOne(database, sql: "SELECT sqlite_version()")
    }
    let parts = try #require(version).split(separator: ".").compactMap { Int($0) }
    #expect(parts.lexicographicallyPrecedes([3, 35]) == false)
  }
}

import Coaching
import TestFiles
import Coaching
import Foundation
import GRDB
import MotionCore
import Testing

@testable import History

@Suite struct Opening {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test func nobodyElseMayLook() throws {
    let before = umask(0)
    defer { umask(before) }
    let database = try history(directory, SampleSession.changes())
    #expect(try mode("\(directory.path)/state") == 0o700)
    for name in directory.contents() {
      #expect(try mode("\(directory.path)/state/\(name)") == 0o600, "\(name)")
    }
    #expect(directory.contents().count == 3)
    _ = database
  }

  @Test func aCommitIsOnTheDisk() throws {
    let database = try HistoryDatabase(path: directory.history)
    // In write-ahead mode FULL (2) syncs each commit, NORMAL (1) does not: sqlite.org/pragma.html.
    let settings = try database.pool.writeWithoutTransaction { connection in
      try ["journal_mode", "synchronous", "foreign_keys"].map { name in
        try String.fetchOne(connection, sql: "PRAGMA \(name)")
      }
    }
    #expect(settings == ["wal", "2", "1"])
  }

  @Test func oneOfANewerVersionIsRefusedAndNeverChanged() throws {
    try history(directory, SampleSession.changes()).close()
    let queue = try DatabaseQueue(path: directory.history)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 7") }
    try queue.close()
    let before = try bytes(directory.history)
    #expect(throws: HistoryError.newer(path: directory.history, version: 7, known: 3)) {
      try HistoryDatabase(path: directory.history)
    }
    let news = Newsreel(path: directory.history)
    news.writer.write(SampleSession.changes())
    news.writer.flush()
    #expect(
      news.all == ["failed: \(HistoryError.newer(path: directory.history, version: 7, known: 3))"])
    #expect(try bytes(directory.history) == before)
  }

  @Test func oneOfAnOlderVersionIsBroughtUpToDate() throws {
    try FileManager.default.createDirectory(
      atPath: "\(directory.path)/state", withIntermediateDirectories: false)
    let queue = try DatabaseQueue(path: directory.history)
    try HistorySchema.migrator.migrate(queue, upTo: "1: sessions, pain, the plan")
    try queue.write { database in
      #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 1)
      try database.execute(
        sql: """
          INSERT INTO sessions (
            day, started_at, utc_offset, latest_at, exercise, name, kind, sensor, planned_sets,
            planned_repetitions, request, is_range_halved)
          VALUES (
            20000, 1728000000, 0, 1728000000, 'slider', 'Slider', 'glide', 'shin', 1, 1, '{}', 1);
          INSERT INTO sets (session, number, sensed) VALUES (1, 1, 1);
          INSERT INTO repetitions VALUES (1, 1, 1, 1, 5, 9, 9, 1.2, NULL, 1, 1, 1.5, 1.5, 2, 0.9);
          """)
    }
    try queue.close()
    let database = try HistoryDatabase(path: directory.history)
    let version = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == HistorySchema.version)
    let session = try #require(try database.sessions(.init(withDetails: true)).first)
    let old = try #require(session.sets.first?.details?.repetitions.first)
    #expect(old.repetition.rangeOfMotion == 1.2 && old.repetition.confidence == 0.9)
    #expect(old.measures == RepetitionMeasures())
    // The session's word is for all of its sets.
    #expect(session.course.halvedRange == .all && session.sets.first?.isRangeHalved == nil)
  }

  @Test func oneOfAnotherProgramIsRefusedAndNeverChanged() throws {
    try FileManager.default.createDirectory(
      atPath: "\(directory.path)/state", withIntermediateDirectories: false)
    let queue = try DatabaseQueue(path: directory.history)
    try queue.write { try $0.execute(sql: "CREATE TABLE other (a)") }
    try queue.close()
    let before = try bytes(directory.history)
    #expect(throws: HistoryError.foreign(path: directory.history)) {
      try HistoryDatabase(path: directory.history)
    }
    #expect(try bytes(directory.history) == before)
  }

  /// Also where it has a mark of its own.
  @Test func oneThatSaysWhoseItIsIsRefused() throws {
    try history(directory, SampleSession.changes()).close()
    let queue = try DatabaseQueue(path: directory.history)
    try queue.write { try $0.execute(sql: "PRAGMA application_id = 252006675") }
    try queue.close()
    #expect(throws: HistoryError.foreign(path: directory.history)) {
      try HistoryDatabase(path: directory.history)
    }
  }

  /// What a killed process left in the log belongs to its file, and is not poured into the new one.
  @Test func itsLogIsSetAsideWithIt() throws {
    // Of more than the log could make whole by itself.
    try history(directory, (1...50).flatMap { SampleSession.changes(.begun($0)) }).close()
    let news = Newsreel(path: directory.history)
    news.writer.write(SampleSession.changes())
    news.writer.flush()
    let log = try bytes("\(directory.history)-wal")
    news.writer.close()
    try Data("this is no database at all, but text".utf8)
      .write(to: URL(fileURLWithPath: directory.history))
    try log.write(to: URL(fileURLWithPath: "\(directory.history)-wal"))
    let next = Newsreel(path: directory.history)
    next.writer.write(SampleSession.changes(.begun(1), SampleSession.head("stretch")))
    next.writer.flush()
    #expect(next.all.count == 2 && next.all.first?.hasPrefix("set aside: ") == true)
    #expect(try bytes("\(directory.history).damaged-2026-05-17-wal") == log)
    #expect(try #require(next.database).sessions(.init()).map(\.exercise) == ["stretch"])
    next.writer.close()
  }

  @Test func aDamagedOneIsSetAsideAndANewOneBegun() throws {
    try history(directory, SampleSession.changes()).close()
    let damaged = Data("this is no database at all, but text".utf8)
    try damaged.write(to: URL(fileURLWithPath: directory.history))
    let news = Newsreel(path: directory.history)
    news.writer.write(SampleSession.changes())
    news.writer.flush()
    let aside = "\(directory.history).damaged-2026-05-17"
    #expect(try bytes(aside) == damaged)
    #expect(news.all == ["set aside: \(aside)", "opened"])
    #expect(try HistoryDatabase(path: directory.history).sessions(.init()).count == 1)
  }

  /// A page in the middle that is overwritten is found when it is written to, and by the check.
  @Test func damageThatShowsLaterSetsItAsideThen() throws {
    let sessions = (1...600).map { SampleSession.changes(.begun($0)) }
    try history(directory, sessions.flatMap(\.self)).close()
    var content = try bytes(directory.history)
    // Not the last ones, which are spare and which the opening itself makes use of.
    for page in content.count / 4096 / 2..<content.count / 4096 - 2 {
      content.replaceSubrange(
        page * 4096..<page * 4096 + 512, with: Data(repeating: 0xFF, count: 512))
    }
    try content.write(to: URL(fileURLWithPath: directory.history))

    #expect { try HistoryDatabase(path: directory.history).check() } throws: { error in
      if case .damaged? = error as? HistoryError { true } else { false }
    }
    let news = Newsreel(path: directory.history)
    news.writer.write(SampleSession.changes())
    news.writer.flush()
    #expect(
      news.all == ["opened", "set aside: \(directory.history).damaged-2026-05-17", "opened"])
    // What could not go into the damaged one is in the new one as a whole.
    let stored = try HistoryDatabase(path: directory.history).sessions(.init())
    #expect(stored.map { $0.sets.map(\.sensed) } == [[2, 2]])
  }

  /// A read meets it first; what is said of it twice sets aside once.
  @Test func damageThatAReadMeetsSetsItAside() throws {
    let news = Newsreel(path: directory.history)
    news.writer.write((1...600).flatMap { SampleSession.changes(.begun($0)) })
    news.writer.flush()
    let database = try #require(news.database)
    let damage = HistoryError.damaged(path: directory.history, reason: "a page is no page")
    news.writer.replace(database, because: damage)
    news.writer.replace(database, because: damage)
    news.writer.write(SampleSession.changes(.begun(601)))
    news.writer.flush()
    let aside = "\(directory.history).damaged-2026-05-17"
    #expect(news.all == ["opened", "set aside: \(aside)", "opened"])
    #expect(try #require(news.database).sessions(.init()).count == 1)
    // Nothing of the old one went with it.
    #expect(try HistoryDatabase(path: aside).sessions(.init()).count == 600)
    news.writer.close()
  }

  /// A session that goes on meanwhile is in the new file as a whole, and no other is.
  @Test func aSessionThatGoesOnBeginsThereAnew() throws {
    let news = Newsreel(path: directory.history)
    news.writer.write(
      SampleSession.changes(.begun(1))
        + SampleSession.changes(.begun(2), SampleSession.head("stretch"), sets: [2], ends: false))
    news.writer.flush()
    news.writer.replace(
      try #require(news.database),
      because: .damaged(path: directory.history, reason: "a page is no page"))
    news.writer.write([
      .repetition(.begun(2), SampleSession.repetition(3, set: 1, inSet: 3)),
      .set(.begun(2), SampleSession.set(1, sensed: 3)),
    ])
    news.writer.flush()
    #expect(news.all.count == 3)
    let stored = try #require(news.database).sessions(.init(withDetails: true))
    #expect(stored.map(\.exercise) == ["stretch"])
    #expect(stored.first?.sets.first?.details?.repetitions.map(\.number) == [1, 2, 3])
    news.writer.close()
  }
}

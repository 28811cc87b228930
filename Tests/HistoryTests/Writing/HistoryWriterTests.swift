import TestFiles
import Foundation
import GRDB
import MotionCore
import Programme
import Testing

@testable import History

@Suite struct HistoryWriting {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func limit(_ database: HistoryDatabase, pages: Int?) throws {
    try database.pool.writeWithoutTransaction { connection in
      let count = try Int.fetchOne(connection, sql: "PRAGMA page_count") ?? 0
      try connection.execute(
        sql: "PRAGMA max_page_count = \(pages.map { count + $0 } ?? 1_000_000)")
    }
  }

  @Test func aCompletionMeansThatItIsWritten() throws {
    let news = Newsreel(path: directory.history)
    let path = directory.history
    let counts = Locked<[Int]>([])
    for number in 1...20 {
      news.writer.write(SampleSession.changes(.begun(number), sets: [2])) {
        // By a connection of its own, as any other process would see it.
        let count =
          (try? DatabaseQueue(path: path).read { connection in
            try Int.fetchOne(connection, sql: "SELECT count(*) FROM repetitions")
          }) ?? -1
        counts.change { $0.append(count) }
      }
    }
    news.writer.flush()
    let seen = counts.value
    #expect(seen.count == 20)
    for (index, count) in seen.enumerated() { #expect(count >= 2 * (index + 1)) }
  }

  /// SQLite answers SQLITE_FULL when a file may not grow, as it does when the disk may not.
  @Test func afterAFullDiskNothingIsMissing() throws {
    let news = Newsreel(path: directory.history)
    news.writer.write(SampleSession.changes(.begun(1), sets: [2], ends: false))
    news.writer.flush()
    let database = try #require(news.database)
    try limit(database, pages: 0)
    let completed = Locked(0)
    for number in 3...2000 {
      let repetition = SampleSession.repetition(number, set: 1, inSet: number)
      news.writer.write([.repetition(.begun(1), repetition)]) { completed.change { $0 += 1 } }
    }
    news.writer.flush()
    // Nobody waits for ever, and it is told once.
    #expect(completed.value == 1998)
    #expect(news.all.count == 2 && news.all.last?.contains("make room on that disk") == true)

    try limit(database, pages: nil)
    news.writer.flush()
    #expect(news.all.last == "recovered")
    let session = try #require(try database.sessions(.init(withDetails: true)).first)
    #expect(session.sets.first?.details?.repetitions.map(\.number) == Array(1...2000))
  }

  @Test(.timeLimit(.minutes(10))) func itTriesAgainByItself() async throws {
    let news = Newsreel(path: directory.history)
    news.writer.write(SampleSession.changes(.begun(1), sets: [2]))
    news.writer.flush()
    let database = try #require(news.database)
    try limit(database, pages: 0)
    news.writer.write((2...500).flatMap { SampleSession.changes(.begun($0)) })
    // The second comes behind all that the writing has set off: it is not tried again for that.
    news.writer.flush()
    news.writer.flush()
    #expect(try database.sessions(.init()).count == 1)
    try limit(database, pages: nil)
    while news.all.last != "recovered" { try await Task.sleep(for: .milliseconds(20)) }
    #expect(try database.sessions(.init()).count == 500)
  }

  @Test func beyondTheBoundTheLeastWorthGoesFirst() throws {
    let news = Newsreel(path: directory.history, bound: 100)
    news.writer.write(SampleSession.changes(.begun(1), sets: [2], ends: false))
    news.writer.flush()
    let database = try #require(news.database)
    try limit(database, pages: 0)
    let hold = StoredHold(position: .end, startTime: 1, duration: 1)
    // More than fits into the pages that there are, so that none of it is written.
    let long = String(repeating: "x", count: 100_000)
    news.writer.write([
      .plan(StoredPlan(at: SampleSession.morning, author: "test", text: long))
    ])
    news.writer.write((0..<80).map { _ in .hold(.begun(1), set: 1, hold) })
    news.writer.write(
      (3...60).map { .repetition(.begun(1), SampleSession.repetition($0, set: 1, inSet: $0)) })
    news.writer.flush()
    try limit(database, pages: nil)
    news.writer.flush()
    // 1 + 80 + 58 were to wait; 90 may after a clearing.
    #expect(news.all.contains("lost 49"))
    let details = try #require(
      try database.sessions(.init(withDetails: true)).first?.sets.first?.details)
    #expect(details.holds.count == 31)
    #expect(details.repetitions.count == 60)
    #expect(try database.plans().count == 1)
  }

  @Test func aRowThatIsNotTakenDoesNotHoldUpTheOthers() throws {
    let news = Newsreel(path: directory.history)
    let wrong = StoredPain(at: SampleSession.morning, moment: .during, level: 11)
    news.writer.write(
      SampleSession.changes(.begun(1)) + [.pain(wrong, nil)] + SampleSession.changes(.begun(2)))
    news.writer.flush()
    #expect(news.all.count == 2 && news.all.last?.hasPrefix("lost 1: ") == true)
    let database = try #require(news.database)
    #expect(try database.sessions(.init()).map { $0.sets.map(\.sensed) } == [[2, 2], [2, 2]])
    #expect(try database.pain() == [])
  }

  @Test func withoutAPlaceItSaysSo() throws {
    let news = Newsreel(path: nil)
    news.writer.write(SampleSession.changes())
    news.writer.flush()
    #expect(news.all == ["failed: \(HistoryError.noPlace)"])
  }

  @Test func aWipeLeavesNothing() throws {
    let news = Newsreel(path: directory.history)
    let note = "a secret word"
    news.writer.write(
      SampleSession.changes() + [
        .answer(StoredAnswer(at: SampleSession.morning, question: note, answer: note))
      ])
    news.writer.flush()
    try Data(note.utf8).write(to: URL(fileURLWithPath: "\(directory.history).damaged-2026-01-01"))
    try Data().write(to: URL(fileURLWithPath: "\(directory.path)/state/sensors.json"))
    let failures = Locked<[String]>([])
    news.writer.wipe { error in failures.change { $0 += error.map { ["\($0)"] } ?? [] } }
    news.writer.flush()
    #expect(failures.value == [])
    #expect(try #require(news.database).sessions(.init()) == [])
    #expect(directory.contents().contains("sensors.json"))
    for name in directory.contents() {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(directory.path)/state/\(name)"))
      #expect(bytes.firstRange(of: Data(note.utf8)) == nil, "\(name)")
    }
  }

  /// A session that was taken up, in a file that is not there any more.
  @Test func aSessionThatWasTakenUpIsBegunAnewInAnotherFile() throws {
    let first = try history(directory, SampleSession.changes(sets: [2, 1], ends: false))
    let session = try #require(try first.sessions(.init(withDetails: true)).first)
    try first.close()
    let other = try TemporaryDirectory()
    // There its number is that of another session.
    let second = try history(
      other, SampleSession.changes(.begun(1), SampleSession.head("stretch")),
      [.resumeSession(.begun(2), session)],
      [.repetition(.begun(2), SampleSession.repetition(4, set: 2, inSet: 2))])
    let kept = try second.sessions(.init(withDetails: true))
    #expect(kept.map(\.exercise) == ["stretch", "slider"])
    var expected = session
    expected.id = 2
    expected.sets[1].details?.repetitions.append(SampleSession.repetition(4, set: 2, inSet: 2))
    #expect(kept.last == expected)
    // In its own it goes on by its own number.
    let own = try history(
      directory, [.resumeSession(.begun(3), session)],
      [.repetition(.begun(3), SampleSession.repetition(4, set: 2, inSet: 2))])
    #expect(try own.sessions(.init()).map(\.id) == [1])
  }
}

/// A value for several threads.
final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var content: Value

  init(_ value: Value) { content = value }

  var value: Value { lock.withLock { content } }

  func change(_ body: (inout Value) -> Void) { lock.withLock { body(&content) } }
}

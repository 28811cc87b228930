import TestFiles
import Foundation
import GRDB
import Testing

@testable import History

@Suite struct BackingUp {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// One file that can be carried elsewhere, for its owner alone; whatever was there is replaced.
  @Test func isOneWholeFile() throws {
    let before = umask(0)
    defer { umask(before) }
    let database = try history(directory, SampleSession.changes(), SampleSession.changes(.begun(2)))
    let copy = directory.file("state/copy")
    try Data("something else".utf8).write(to: URL(fileURLWithPath: copy))
    try Data("and its log".utf8).write(to: URL(fileURLWithPath: "\(copy)-wal"))
    try database.backup(to: copy)
    #expect(directory.contents().filter { $0.hasPrefix("copy") } == ["copy"])
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let queue = try DatabaseQueue(path: copy)
    let (mode, sound, count) = try queue.read { connection in
      (
        try String.fetchOne(connection, sql: "PRAGMA journal_mode"),
        try String.fetchOne(connection, sql: "PRAGMA integrity_check"),
        try Int.fetchOne(connection, sql: "SELECT count(*) FROM repetitions")
      )
    }
    #expect(mode == "delete" && sound == "ok" && count == 8)
    try queue.close()
  }
}

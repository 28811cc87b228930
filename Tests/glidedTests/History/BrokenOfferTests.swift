import GlideInterface
import History
import Testing
import Varlink

@testable import glided

// What ends the offer to take a session up.

extension BrokenSessions {
  /// Who begins another session has left this one.
  @Test func anotherSessionClosesIt() async throws {
    try await breakOff()
    clock.set(hour: 8, minute: 2)
    try await takeUp { daemon, _ in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      #expect(watcher.firstStatus.resumable != nil)
      try watcher.start(Start.Parameters(exercise: "knee-extension-seated", side: .right))
      _ = try watcher.commands.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
      let status = try watcher.commands.call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status
      #expect(status.resumable == nil)
    }
    try await takeUp { daemon, _ in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      #expect(watcher.firstStatus.resumable == nil)
    }
  }

  /// What it has is in the file that was set aside, and cannot go on in another.
  @Test func aFileThatIsSetAsideTakesTheOfferWithIt() async throws {
    try await breakOff()
    clock.set(hour: 8, minute: 2)
    try await takeUp { daemon, _ in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      #expect(watcher.firstStatus.resumable != nil)
      _ = daemon.onMain {
        #expect(throws: HistoryError.self) {
          try daemon.sessions.logbook.readNow { _ throws(HistoryError) in
            throw .damaged(path: "history.sqlite", reason: "a page is no page")
          }
        }
      }
      // It is answered behind the new file.
      let kept = try watcher.commands.call(
        ListSessions.name, ListSessions.Parameters(), returning: ListSessions.Reply.self
      ).sessions
      #expect(kept == [])
      #expect(throws: VarlinkClientError.failed(GlidedError.notRunning.reply)) {
        try Self.resume(watcher)
      }
    }
  }
}

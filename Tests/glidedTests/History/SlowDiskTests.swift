import GRDB
import GlideInterface
import Sensors
import TestFiles
import Testing
import Varlink

@testable import glided

/// A disk that does not answer for a while, as a card does that tidies up: here another process that
/// holds the history's lock.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct SlowDisks {
  /// Longer than any machine takes; s.
  private static let forEver: Double = 600

  nonisolated private static func begin(_ daemon: ScriptedDaemon) throws -> (Watcher, DatabaseQueue)
  {
    let watcher = try Watcher(socketPath: daemon.socketPath)
    try watcher.start(
      Start.Parameters(
        exercise: "knee-extension-seated", side: .left, sets: 1, repetitions: 6,
        getReadySeconds: 0.5))
    let queue = try DatabaseQueue(path: "\(daemon.directory.path)/state/history.sqlite")
    return (watcher, queue)
  }

  nonisolated private static func repetitions(_ queue: DatabaseQueue) throws -> Int? {
    try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM repetitions") }
  }

  /// The first waits for two seconds, then is told all the same, and so is what came behind it.
  @Test func holdsNothingBackForLong() async throws {
    let sensor = ScriptedSensor("leg", placement: "shank")
    try await ScriptedDaemon.run(sensor, lockPatience: Self.forEver) { daemon in
      let (watcher, queue) = try Self.begin(daemon)
      try queue.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        daemon.onMain { sensor.deliver(.samples(SwingRecording(repetitions: 1, lead: 2).samples)) }
        // What would be told at once does not overtake it.
        _ = try watcher.commands.call(Pause.name, Nothing(), returning: Nothing.self)
        let told = try watcher.events(until: .paused)
        #expect(told.first?.kind == .sessionStarted && told.contains { $0.kind == .repetition })
        #expect(!watcher.status.warnings.contains { $0.contains("history") })
        #expect(daemon.log.lines.contains { $0.contains("takes longer than a commit may") })
        try database.execute(sql: "ROLLBACK")
      }
      _ = try watcher.commands.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
      #expect(try Self.repetitions(queue) == 1)
      try queue.close()
    }
  }

  /// No status tells of a repetition that is not on the disk, whether it is asked for or not.
  @Test func noStatusIsAheadOfIt() async throws {
    let sensor = ScriptedSensor("leg", placement: "shank")
    try await ScriptedDaemon.run(
      sensor, patience: Self.forEver, lockPatience: Self.forEver
    ) { daemon in
      let (watcher, queue) = try Self.begin(daemon)
      let stream = try VarlinkClient(path: daemon.socketPath)
      try stream.begin(Watch.name, Nothing())
      _ = try stream.nextReply(Watch.Reply.self)
      try queue.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        daemon.onMain { sensor.deliver(.samples(SwingRecording(repetitions: 1, lead: 2).samples)) }
        let status = try watcher.commands.call(
          GetStatus.name, Nothing(), returning: GetStatus.Reply.self
        ).status
        #expect(status.session?.totalRepetitions == 0)
        try database.execute(sql: "ROLLBACK")
      }
      while case let reply = try stream.nextReply(Watch.Reply.self).parameters,
        reply.event?.kind != .repetition
      {
        if reply.event == nil { #expect(reply.status.session?.totalRepetitions ?? 0 == 0) }
      }
      try watcher.events(until: .repetition)
      #expect(watcher.status.session?.totalRepetitions == 1)
      #expect(try Self.repetitions(queue) == 1)
      try queue.close()
    }
  }
}

import GlideInterface
import Testing
import Varlink

@testable import glided

/// Pain that stops: 6 and more, sharp, or spreading.
private let stops: [Pain.Parameters] = [
  Pain.Parameters(level: 6), Pain.Parameters(sharp: true), Pain.Parameters(spreading: true),
]

extension BrokenSessions {
  /// "Stop at 6 or more, or at sharp pain": once the answer is there, a power cut does not undo it.
  @Test(arguments: stops)
  func whatPainEndedIsNotTakenUp(pain: Pain.Parameters) async throws {
    try await breakOff(after: pain)
    clock.set(hour: 8, minute: 2)
    try await takeUp { daemon, _ in
      try Self.expectNothingToTakeUp(daemon)
      let kept = try Self.sessions(daemon)
      #expect(kept.map(\.reason) == [.pain] && kept.first?.sets.map(\.sensed) == [2])
      #expect(kept.first?.pain.map(\.level) == [pain.level])
      try Self.expectLocked(daemon)
    }
  }

  /// The same where it is told in between, to the daemon that offers the session.
  @Test(arguments: stops)
  func whatBrokeOffIsNotTakenUpAfterPainThatStops(pain: Pain.Parameters) async throws {
    try await breakOff()
    clock.set(hour: 8, minute: 2)
    try await takeUp { daemon, _ in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      #expect(watcher.firstStatus.resumable != nil)
      _ = try watcher.commands.call(Pain.name, pain, returning: Pain.Reply.self)
      try Self.expectNothingToTakeUp(daemon)
    }
    // Nor by the next daemon.
    clock.set(hour: 8, minute: 4)
    try await takeUp { daemon, _ in
      try Self.expectNothingToTakeUp(daemon)
      let kept = try Self.sessions(daemon)
      #expect(kept.count == 1 && kept.first?.reason == nil)
      try Self.expectLocked(daemon)
    }
  }

  /// Less than that leaves the choice to the wearer.
  @Test func lesserPainLeavesTheOffer() async throws {
    try await breakOff()
    clock.set(hour: 8, minute: 2)
    try await takeUp { daemon, _ in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      _ = try watcher.commands.call(
        Pain.name, Pain.Parameters(level: 5), returning: Pain.Reply.self)
      try Self.resume(watcher)
    }
  }

  nonisolated private static func expectNothingToTakeUp(_ daemon: ScriptedDaemon) throws {
    let watcher = try Watcher(socketPath: daemon.socketPath)
    #expect(watcher.firstStatus.resumable == nil)
    #expect(throws: VarlinkClientError.failed(GlidedError.notRunning.reply)) {
      try resume(watcher)
    }
  }

  /// What was done cannot be begun anew either, but knowingly, which is kept.
  nonisolated private static func expectLocked(_ daemon: ScriptedDaemon) throws {
    let client = try daemon.client()
    var parameters = Start.Parameters(exercise: "knee-extension-seated", side: .left)
    let error = #expect(throws: VarlinkClientError.self) {
      try client.call(Start.name, parameters, returning: Start.Reply.self)
    }
    guard case .failed(let reply)? = error,
      case .programme(.locked(let exercise, let reason, _, _))? = GlidedError(reply)
    else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(exercise == "knee-extension-seated" && reason.contains("sharp pain, or 6 and more"))
    parameters.override = true
    _ = try client.call(Start.name, parameters, returning: Start.Reply.self)
  }

  nonisolated private static func sessions(_ daemon: ScriptedDaemon) throws -> [SessionRecord] {
    try daemon.client().call(
      ListSessions.name, ListSessions.Parameters(), returning: ListSessions.Reply.self
    ).sessions
  }
}

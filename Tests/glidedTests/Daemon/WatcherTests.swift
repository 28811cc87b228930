import TestFiles
import Foundation
import GlideInterface
import Testing
import Varlink

/// Clients that watch: the first reply, the live status, those that do not read.
@Suite(.timeLimit(.minutes(10)))
struct WatcherTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func daemon(_ options: String) throws -> DaemonProcess {
    let path = try SwingRecording(repetitions: 2).write(in: directory)
    return try DaemonProcess(sensors: ["replay:\(path)?loop&\(options)"], in: directory)
  }

  private let endless = Start.Parameters(
    exercise: "knee-extension-seated", sets: 1, repetitions: 10_000)

  @Test func theLiveStatusFollowsTheLimb() throws {
    let daemon = try daemon("speed=2")
    let client = try daemon.client()
    try client.begin(Watch.name, Nothing())
    _ = try daemon.client().call(Start.name, endless, returning: Start.Reply.self)
    var angles: [Double] = []
    while angles.count < 20 {
      let reply = try client.nextReply(Watch.Reply.self).parameters
      if reply.event == nil, let session = reply.status.session { angles.append(session.angle) }
    }
    #expect(angles.contains { $0 > 40 })
    #expect(angles.contains { $0 < 10 })
  }

  @Test func allGetTheSameEvents() throws {
    let daemon = try daemon("speed=max")
    let watchers = try (0..<3).map { _ in try Watcher(daemon) }
    try watchers[0].start(Start.Parameters(exercise: "hamstring-self-massage"))
    let events = try watchers.map { try $0.events(until: .sessionEnded) }
    #expect(events[1] == events[0])
    #expect(events[2] == events[0])
  }

  @Test func whoDoesNotReadMissesRepliesAndGetsTheNewest() throws {
    let daemon = try daemon("speed=8")
    let idle = try daemon.client()
    try idle.begin(Watch.name, Nothing())
    let client = try daemon.client()
    _ = try client.call(Start.name, endless, returning: Start.Reply.self)
    // Two replies each, of which some thousand wait at the most, and the socket holds no more.
    for _ in 0..<2000 {
      _ = try client.call(Pause.name, Nothing(), returning: Nothing.self)
      _ = try client.call(Resume.name, Nothing(), returning: Nothing.self)
    }
    let summary = try client.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self).summary
    var reply = try idle.nextReply(Watch.Reply.self).parameters
    while reply.missed == nil { reply = try idle.nextReply(Watch.Reply.self).parameters }
    #expect((reply.missed ?? 0) > 100)
    #expect(reply.status.session?.summary == summary)
  }

  @Test func whoGoesAwayIsForgotten() throws {
    let daemon = try daemon("speed=8")
    let staying = try Watcher(daemon)
    let leaving = try Watcher(daemon)
    try staying.start(endless)
    try leaving.events(until: .setStarted)
    leaving.close()
    for _ in 0..<5 { try staying.events(until: .repetition) }
  }
}

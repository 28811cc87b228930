import TestFiles
import Foundation
import GlideInterface
import History
import MotionCore
import Programme
import Sensors
import Testing
import Varlink

@testable import glided

/// A power cut, and what may be done after it: another daemon begins with the files that the disk had
/// at one moment of a session, at another time by the clock on the wall.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct BrokenSessions {
  let clock: HandClock
  private let rest: TemporaryDirectory

  init() throws {
    clock = HandClock(try #require(Day("2026-05-18")))
    rest = try TemporaryDirectory()
  }

  /// Breaks off at eight o'clock, after two repetitions of six and what the wearer said.
  func breakOff(
    after say: @escaping @Sendable (VarlinkClient) throws -> Void = { _ in }
  ) async throws {
    let sensor = ScriptedSensor("leg", placement: "shank")
    let rest = rest
    clock.set(hour: 8)
    try await ScriptedDaemon.run(sensor, clock: clock.wallClock) { daemon in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(
        Start.Parameters(
          exercise: "knee-extension-seated", side: .left, sets: 1, repetitions: 6,
          getReadySeconds: 0.5, minimumRange: 20))
      daemon.onMain { sensor.deliver(.samples(SwingRecording(repetitions: 2, lead: 2).samples)) }
      for _ in 1...2 { try watcher.events(until: .repetition) }
      #expect(watcher.status.session?.minimumRange.map { abs($0 - 20) < 1e-9 } == true)
      try say(watcher.commands)
      try FileManager.default.copyItem(
        atPath: "\(daemon.directory.path)/state", toPath: "\(rest.path)/state")
    }
  }

  func breakOff(after pain: Pain.Parameters) async throws {
    try await breakOff { client in
      _ = try client.call(Pain.name, pain, returning: Pain.Reply.self)
    }
  }

  /// Runs a daemon with what is left.
  func takeUp(
    _ body: @escaping @Sendable (ScriptedDaemon, ScriptedSensor) throws -> Void
  ) async throws {
    let sensor = ScriptedSensor("leg", placement: "shank")
    try await ScriptedDaemon.run(
      sensor, in: rest, clock: clock.wallClock, isAnswered: false
    ) { daemon in
      try body(daemon, sensor)
    }
  }

  nonisolated static func resume(_ watcher: Watcher) throws {
    _ = try watcher.commands.call(Resume.name, Nothing(), returning: Nothing.self)
  }

  @Test(arguments: [
    (7, 49, false), (7, 50, true), (8, 0, true), (8, 10, true), (8, 11, false), (23, 0, false),
  ])
  func itIsOfferedForTenMinutes(hour: Int, minute: Int, isOffered: Bool) async throws {
    try await breakOff()
    clock.set(hour: hour, minute: minute)
    try await takeUp { daemon, sensor in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      let offer = watcher.firstStatus.resumable
      #expect((offer != nil) == isOffered)
      guard isOffered else {
        #expect(throws: VarlinkClientError.failed(GlidedError.notRunning.reply)) {
          try Self.resume(watcher)
        }
        // It is left as it stands, with the figures of what there is.
        let set = try watcher.commands.call(
          ListSessions.name, ListSessions.Parameters(), returning: ListSessions.Reply.self
        ).sessions.first?.sets.first
        #expect(set?.sensed == 2 && set?.medianRange.map { $0 > 50 } == true)
        return
      }
      #expect(offer?.totalRepetitions == 2 && offer?.repetitions == 6 && offer?.side == .left)
      #expect(offer?.until == "2026-05-18T08:10:00+01:00")
      try Self.resume(watcher)
      daemon.onMain { sensor.deliver(.samples(SwingRecording(repetitions: 4, lead: 2).samples)) }
      let summary = try #require(try watcher.events(until: .sessionEnded).last?.summary)
      #expect(summary.reason == .completed && summary.repetitions == [6])
      let kept = try watcher.commands.call(
        ListSessions.name, ListSessions.Parameters(withDetails: true),
        returning: ListSessions.Reply.self
      ).sessions
      #expect(kept.map { $0.sets.map(\.sensed) } == [[6]])
      #expect(kept.first?.sets.first?.repetitions?.map(\.number) == Array(1...6))
    }
  }

  /// The offer ends while the daemon runs.
  @Test func anHourLaterItIsHistory() async throws {
    try await breakOff()
    let clock = clock
    clock.set(hour: 8, minute: 5)
    try await takeUp { daemon, _ in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      #expect(watcher.firstStatus.resumable != nil)
      clock.set(hour: 9, minute: 5)
      let status = try watcher.commands.call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status
      #expect(status.resumable == nil)
      #expect(throws: VarlinkClientError.failed(GlidedError.notRunning.reply)) {
        try Self.resume(watcher)
      }
      let kept = try watcher.commands.call(
        ListSessions.name, ListSessions.Parameters(), returning: ListSessions.Reply.self
      ).sessions
      #expect(kept.map { $0.sets.map(\.sensed) } == [[2]] && kept.first?.reason == nil)
    }
  }

  @Test func itGoesOnAsItWasCorrected() async throws {
    try await breakOff { client in
      for correction in [
        Relabel.Parameters(side: .right),
        Relabel.Parameters(exercise: "hamstring-curl-eccentric"),
      ] {
        _ = try client.call(Relabel.name, correction, returning: CorrectedSet.self)
      }
    }
    clock.set(hour: 8, minute: 2)
    try await takeUp { daemon, _ in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      #expect(watcher.firstStatus.resumable?.side == .right)
      #expect(watcher.firstStatus.resumable?.exercise == "hamstring-curl-eccentric")
      try Self.resume(watcher)
      let status = try watcher.commands.call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status
      #expect(status.session?.side == .right)
      #expect(status.session?.exercise == "hamstring-curl-eccentric")
    }
  }

  @Test func painThatHalvedTheRangeIsNotForgotten() async throws {
    try await breakOff(after: Pain.Parameters(level: 4))
    clock.set(hour: 8, minute: 2)
    try await takeUp { daemon, sensor in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try Self.resume(watcher)
      // 17°: more than half of 20°, and less than all of it.
      let small = SwingRecording(repetitions: 2, range: 0.3, lead: 2)
      daemon.onMain { sensor.deliver(.samples(small.samples)) }
      try watcher.events(until: .repetition)
      #expect(watcher.status.session?.minimumRange.map { abs($0 - 10) < 1e-9 } == true)
      #expect(watcher.status.session?.rangeAsked != nil)
      #expect(watcher.status.session?.totalRepetitions == 3)
      // What halving does not ease stops.
      let reply = try watcher.commands.call(
        Pain.name, Pain.Parameters(level: 4), returning: Pain.Reply.self)
      #expect(reply.effect == .stopped)
    }
  }

  /// The file is found damaged after the session was taken up: the new one has all of the session, the
  /// repetitions from before the power cut and from before the damage too.
  @Test func itGoesOnInAnotherFile() async throws {
    try await breakOff(after: Pain.Parameters(level: 4))
    clock.set(hour: 8, minute: 2)
    try await takeUp { daemon, sensor in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try Self.resume(watcher)
      let swings = SwingRecording(repetitions: 4, lead: 2)
      let middle = swings.lead + 2 * 2 * (swings.move + swings.stay) - 0.1
      let samples = swings.samples
      daemon.onMain { sensor.deliver(.samples(samples.filter { $0.time < middle })) }
      try watcher.events(until: .repetition)
      daemon.onMain {
        let logbook = daemon.sessions.logbook
        guard let database = logbook.database, let path = logbook.path else { return }
        logbook.writer.replace(database, because: .damaged(path: path, reason: "a test says so"))
      }
      daemon.onMain { sensor.deliver(.samples(samples.filter { $0.time >= middle })) }
      let summary = try #require(try watcher.events(until: .sessionEnded).last?.summary)
      #expect(summary.reason == .completed && summary.repetitions == [6])
      let warnings = try watcher.commands.call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status.warnings
      #expect(warnings.contains { $0.contains("it was set aside as") })
      let kept = try watcher.commands.call(
        ListSessions.name, ListSessions.Parameters(withDetails: true),
        returning: ListSessions.Reply.self
      ).sessions
      try #require(kept.count == 1)
      #expect(kept[0].reason == .completed && kept[0].startedAt == "2026-05-18T08:00:00+01:00")
      #expect(kept[0].sets.map(\.sensed) == [6])
      #expect(kept[0].sets[0].repetitions?.map(\.number) == Array(1...6))
      #expect(kept[0].sets[0].medianRange.map { abs($0 - 57.3) < 2 } == true)
      #expect(kept[0].pain.map(\.level) == [4] && kept[0].isRangeHalved == true)
    }
  }
}

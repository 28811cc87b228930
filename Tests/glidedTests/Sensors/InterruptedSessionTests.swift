import Foundation
import GlideInterface
import MotionCore
import Sensors
import Testing
import Varlink

/// A session whose sensor is unplugged and comes back, over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct InterruptedSessions {
  private let sensor: ScriptedSensor = ScriptedSensor("leg", placement: "shank")

  nonisolated private static let unplugged: SensorError = .gone(
    sensor: "leg", reason: "it was unplugged; plug it in again")

  nonisolated private static let start: Start.Parameters = Start.Parameters(
    exercise: "knee-extension-seated", sets: 1, repetitions: 6, getReadySeconds: 0.5)

  /// Six swings, of which the last three come a minute later than they should.
  nonisolated private static func halves() -> (before: [MotionSample], after: [MotionSample]) {
    let swings = SwingRecording(repetitions: 6, lead: 2)
    let middle = swings.lead + 3 * 2 * (swings.move + swings.stay) - 0.1
    let samples = swings.samples
    return (
      samples.filter { $0.time < middle },
      samples.filter { $0.time >= middle }.map { sample in
        var later = sample
        later.time += 60
        return later
      }
    )
  }

  @Test func itPausesGoesOnAndCountsAll() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let (before, after) = Self.halves()
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(Self.start)
      daemon.onMain { sensor.deliver(.samples(before)) }
      daemon.onMain { sensor.deliver(.interrupted(Self.unplugged)) }
      let first = try watcher.events(until: .sensorInterrupted)
      #expect(first.last?.fault == "\(Self.unplugged)")
      #expect(watcher.status.state == .paused)
      #expect(watcher.status.session?.interruption == "\(Self.unplugged)")

      // The wearer can do nothing about it with a command.
      #expect(
        throws: VarlinkClientError.failed(
          GlidedError.sensorFailed(
            sensor: "leg",
            message: "\(Self.unplugged); the session goes on by itself when it is back"
          ).reply)
      ) {
        try watcher.commands.call(Resume.name, Nothing(), returning: Nothing.self)
      }

      daemon.onMain {
        sensor.deliver(.resumed)
        sensor.deliver(.samples(after))
      }
      let second = try watcher.events(until: .sessionEnded)
      let kinds = second.map(\.kind).filter { $0 != .cue }
      #expect(kinds.prefix(3) == [.sensorRestored, .resumed, .gap])
      #expect((first + second).count { $0.kind == .repetition } == 6)
      let summary = try #require(second.last?.summary)
      #expect(summary.reason == .completed)
      #expect(summary.repetitions == [6])
      #expect(summary.interruptions == 1)
      #expect(abs((summary.interruptedSeconds ?? 0) - 60) < 0.1)
      #expect(summary.gaps == 1)
      let told = daemon.log.lines.filter { $0.contains("leg") }
      #expect(
        told.dropFirst() == [
          "warning: \(Self.unplugged); the session waits for it",
          "notice: sensor leg is back, the session goes on",
        ])
    }
    #expect(!sensor.isOpen)
  }

  /// "spoken within 2 s, set suspended, resume keeps the count": also where it is open and silent.
  @Test func aSensorThatFallsSilentIsGone() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let (before, after) = Self.halves()
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(Self.start)
      daemon.onMain { sensor.deliver(.samples(before)) }
      let silent = ContinuousClock.now
      // Its driver says so more than once, as it looks.
      repeat {
        usleep(50_000)
        daemon.onMain {
          sensor.description.state = .silent
          daemon.source.tell()
        }
      } while daemon.log.lines.allSatisfy { !$0.contains("says nothing") }
      #expect(silent.duration(to: .now) < .seconds(2))
      let first = try watcher.events(until: .sensorInterrupted)
      #expect(first.last?.fault?.contains("open and says nothing") == true)
      #expect(watcher.status.state == .paused)
      #expect(try watcher.next().cue?.id == "sensorGone")
      daemon.onMain {
        sensor.description.state = .inUse
        sensor.deliver(.samples(after))
      }
      let summary = try #require(try watcher.events(until: .sessionEnded).last?.summary)
      #expect(summary.repetitions == [6] && summary.interruptions == 1)
    }
  }

  @Test func itCanBeStoppedMeanwhileAndKeepsWhatWasCounted() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(Self.start)
      daemon.onMain {
        sensor.deliver(.samples(Self.halves().before))
        sensor.deliver(.interrupted(Self.unplugged))
      }
      let summary = try watcher.commands.call(
        Stop.name, Stop.Parameters(), returning: Stop.Reply.self
      ).summary
      #expect(summary.reason == .stopped)
      #expect(summary.totalRepetitions >= 2)
      #expect(summary.interruptions == 1)
      #expect(try watcher.events(until: .sessionEnded).last?.summary == summary)
    }
    #expect(!sensor.isOpen)
  }

  @Test func theWearersOwnPauseStays() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let (before, after) = Self.halves()
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(Self.start)
      daemon.onMain { sensor.deliver(.samples(before)) }
      _ = try watcher.commands.call(Pause.name, Nothing(), returning: Nothing.self)
      daemon.onMain {
        sensor.deliver(.interrupted(Self.unplugged))
        sensor.deliver(.resumed)
        sensor.deliver(.samples(after))
      }
      try watcher.events(until: .sensorRestored)
      #expect(watcher.status.state == .paused)
      #expect(watcher.status.session?.interruption == nil)
      _ = try watcher.commands.call(Resume.name, Nothing(), returning: Nothing.self)
      let rest = try watcher.events(until: .resumed)
      #expect(rest.allSatisfy { $0.kind != .repetition })
    }
  }

  /// A loose plug does not fill the log.
  @Test func aSensorThatComesAndGoesIsLoggedOnce() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(Self.start)
      daemon.onMain {
        for turn in 0..<50 {
          sensor.deliver(
            .samples([MotionSample(time: Double(turn), acceleration: Vector3(0, 0, 9.8))]))
          sensor.deliver(.interrupted(Self.unplugged))
          sensor.deliver(.resumed)
        }
      }
      _ = try watcher.commands.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
      #expect(daemon.log.lines.count { $0.hasPrefix("warning") } == 1)
      #expect(daemon.log.lines.count { $0.hasPrefix("notice") } == 1)
    }
  }
}

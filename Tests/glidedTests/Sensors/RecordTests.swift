import TestFiles
import Foundation
import GlideInterface
import MotionCore
import Recordings
import Sensors
import Testing
import Varlink

/// The real `glidectl record`, of a sensor that a test plays.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct RecordTests {
  private let sensor: ScriptedSensor = ScriptedSensor("leg", placement: "shank")
  nonisolated private let directory: TemporaryDirectory
  nonisolated private let file: String

  init() throws {
    directory = try TemporaryDirectory()
    file = "\(directory.path)/set.csv"
  }

  /// `glidectl` under way, its output in a file that can be read when it has ended.
  private final class Program {
    private let process: Process = Process()
    private let output: Pipe = Pipe()

    init(_ arguments: [String]) throws {
      process.executableURL = try DaemonProcess.executable.deletingLastPathComponent()
        .appendingPathComponent("glidectl")
      process.arguments = arguments
      process.standardOutput = output
      process.standardError = output
      process.standardInput = FileHandle.nullDevice
      process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) {
        $1
      }
      try process.run()
    }

    func interrupt() { process.interrupt() }

    func wait() -> (status: Int32, reason: Process.TerminationReason, output: String) {
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, process.terminationReason, text)
    }
  }

  /// Starts `glidectl record` and waits until it has made its file.
  nonisolated private func record(
    _ daemon: ScriptedDaemon, _ options: String...
  ) throws -> Program {
    let program = try Program(["record", file, "--socket", daemon.socketPath] + options)
    while !FileManager.default.fileExists(atPath: file) { usleep(5000) }
    return program
  }

  nonisolated private func recorded() throws -> (header: RecordingHeader, samples: [MotionSample]) {
    var reader = try RecordingReader(path: file)
    var samples: [MotionSample] = []
    while let sample = try reader.next() { samples.append(sample) }
    #expect(reader.warnings == [])
    return (reader.header, samples)
  }

  private struct Report: Decodable {
    struct Repetition: Decodable {
      var startTime: Double
      var rangeOfMotion: Double
    }
    var exercise: String
    var repetitions: [Repetition]
  }

  @Test func itGivesTheSameRepetitionsAsTheSessionThatRanWithIt() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      var reader = try RecordingReader(
        path: Fixture.directory.appendingPathComponent("sciatic-slider-seated-slump.csv").path)
      var samples: [MotionSample] = []
      while var sample = try reader.next() {
        // A clock that has run for a while, as a machine's.
        sample.time += 5000
        samples.append(sample)
      }
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(
        Start.Parameters(
          exercise: "sciatic-slider-seated-slump", side: .right, sets: 1, repetitions: 1000,
          getReadySeconds: 0))
      let program = try record(daemon, "--note", "ten, I think")
      for start in stride(from: 0, to: samples.count, by: 7) {
        daemon.onMain {
          sensor.deliver(.samples(Array(samples[start..<min(start + 7, samples.count)])))
        }
      }
      daemon.onMain { sensor.deliver(.ended) }
      let repetitions = try watcher.events(until: .sessionEnded).compactMap(\.repetition)
      let end = program.wait()
      #expect(end.status == 0, "\(end.output)")
      #expect(end.output.contains("\(samples.count) samples"))

      let (header, recorded) = try recorded()
      #expect(header.exercise == "sciatic-slider-seated-slump")
      #expect(header.placement == "shank" && header.side == "right")
      #expect(header["note"] == "ten, I think" && header.device == "scripted leg")
      #expect(recorded.count == samples.count && recorded.first?.time == 0)

      let analysis = try Program(["analyze", file, "--json"]).wait()
      let report = try JSONDecoder().decode(Report.self, from: Data(analysis.output.utf8))
      #expect(report.exercise == "sciatic-slider-seated-slump")
      #expect(repetitions.count >= 10)
      #expect(report.repetitions.count == repetitions.count)
      for (recorded, live) in zip(report.repetitions, repetitions) {
        #expect(abs(recorded.startTime + samples[0].time - live.startTime) < 0.02)
        #expect(abs(recorded.rangeOfMotion - live.rangeOfMotion) < 0.01)
      }
    }
    #expect(sensor.timesOpened == 1)
  }

  nonisolated private static func samples(_ range: Range<Int>) -> SensorEvent {
    .samples(
      range.map { index in
        MotionSample(
          time: 100 + Double(index) / 100, acceleration: Vector3(0, 0.125, 9.8),
          angularVelocity: Vector3(0, Double(index) / 1024, 0))
      })
  }

  /// Plays until `condition` holds, as a sensor goes on and on.
  nonisolated private static func play(
    _ sensor: ScriptedSensor, _ daemon: ScriptedDaemon, until condition: () -> Bool
  ) {
    var index = 0
    while !condition() {
      daemon.onMain { sensor.deliver(samples(index..<index + 10)) }
      index += 10
      usleep(1000)
    }
  }

  nonisolated private func isAsLong(as size: Int) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    return (attributes?[.size] as? Int ?? 0) > size
  }

  @Test func controlCEndsItWell() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let program = try record(daemon)
      Self.play(sensor, daemon) { isAsLong(as: 20_000) }
      program.interrupt()
      let end = program.wait()
      #expect(end.status == 0 && end.reason == .exit, "\(end.output)")
      let samples = try recorded().samples
      #expect(samples.count > 100)
      #expect(end.output.contains("\(samples.count) samples"))
      for (index, sample) in samples.enumerated() {
        #expect(abs(sample.time - Double(index) / 100) < 1e-6)
        #expect(abs((sample.angularVelocity?.y ?? 0) - Double(index) / 1024) < 1e-6)
      }
      daemon.waitUntilClosed(sensor)
    }
  }

  @Test func itEndsByItselfAfterTheSecondsAskedFor() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let program = try record(daemon, "--seconds", "2.5", "--json")
      daemon.onMain { sensor.deliver(Self.samples(0..<400)) }
      let end = program.wait()
      #expect(end.status == 0)
      #expect(end.output.contains(#""samples":251"#), "\(end.output)")
      #expect(try recorded().samples.last?.time == 2.5)
    }
  }

  @Test func aSensorThatGoesAwayLeavesAGapAndIsTold() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let program = try record(daemon)
      daemon.onMain {
        sensor.deliver(Self.samples(0..<100))
        sensor.deliver(.interrupted(.gone(sensor: "leg", reason: "unplugged")))
        sensor.deliver(.resumed)
        sensor.deliver(Self.samples(500..<600))
        sensor.deliver(.lost(.unreadable(sensor: "leg", reason: "broken")))
      }
      let end = program.wait()
      #expect(end.status == 1)
      #expect(end.output.contains("the recording waits: sensor leg has gone: unplugged"))
      #expect(end.output.contains("the sensor is back"))
      #expect(end.output.contains("200 samples"))
      #expect(end.output.contains("leg cannot be read"))
      let samples = try recorded().samples
      #expect(samples.count == 200)
      #expect(abs(samples[100].time - samples[99].time - 4.01) < 1e-6)
    }
  }

  @Test func aFileThatIsThereIsLeftAlone() async throws {
    let sensor = sensor
    try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
    try await ScriptedDaemon.run(sensor) { daemon in
      let end = try record(daemon).wait()
      #expect(end.status == 64)
      #expect(
        end.output == "glidectl: \(file) is there already. Give the recording another name.\n")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    }
    #expect(sensor.timesOpened == 0)
  }

  @Test func withoutASampleThereIsNoFile() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let program = try record(daemon)
      daemon.onMain { sensor.deliver(.ended) }
      let end = program.wait()
      #expect(end.status == 1)
      #expect(end.output.contains("No sample came"))
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }

  @Test func aSensorThatCannotBeReadLeavesNoFile() async throws {
    let sensor = sensor
    sensor.fault = .noPermission(sensor: "leg", cure: "join the group input")
    try await ScriptedDaemon.run(sensor) { daemon in
      let end = try Program(["record", file, "--socket", daemon.socketPath]).wait()
      #expect(end.status == 1)
      #expect(end.output.contains("join the group input"))
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }
}

import TestFiles
import Dispatch
import Exercises
import Foundation
import GlideInterface
import Logging
import Sensors
import Testing
import Varlink

@testable import glided

/// The daemon's parts on a socket of their own, with sensors that a test plays.
@MainActor
final class ScriptedDaemon {
  nonisolated let directory: TemporaryDirectory
  nonisolated let log: LogText = LogText()
  let source: ScriptedSource
  let sessions: Sessions
  private let service: VarlinkService

  nonisolated var socketPath: String { "\(directory.path)/glided.sock" }

  /// Unless told otherwise, whoever wears the sensors has answered what is asked before a first
  /// session, and may exercise.
  init(
    _ sensors: [ScriptedSensor], in directory: TemporaryDirectory, clock: WallClock = .system,
    isAnswered: Bool = true, patience: Double = 2, lockPatience: Double = 5
  ) throws {
    self.directory = directory
    source = ScriptedSource(sensors)
    let log = log
    let logger = Logger(label: "test") { _ in log }
    let catalogue = try Catalogue.builtIn()
    sessions = Sessions(
      catalogue: catalogue, movements: MovementStore(directory: nil, catalogue: catalogue),
      sensors: SensorRegistry(
        [source], memory: SensorMemory(path: "\(directory.path)/state/sensors.json"),
        logger: logger),
      logbook: Logbook(
        directory: "\(directory.path)/state", clock: clock, logger: logger, patience: patience,
        lockPatience: lockPatience),
      logger: logger)
    service = VarlinkService(
      vendor: "", product: "", version: "", url: "",
      interfaces: [GlidedService(sessions: sessions).interface])
    try service.listen(at: socketPath)
    sessions.logbook.open()
    if isAnswered { try answer() }
    sessions.sensors.start()
  }

  /// Runs `body`, which may block, on a thread of its own.
  static func run(
    _ sensors: ScriptedSensor..., in directory: TemporaryDirectory? = nil,
    clock: WallClock = .system, isAnswered: Bool = true, patience: Double = 2,
    lockPatience: Double = 5, _ body: @escaping @Sendable (ScriptedDaemon) throws -> Void
  ) async throws {
    let daemon = try ScriptedDaemon(
      sensors, in: directory ?? TemporaryDirectory(), clock: clock, isAnswered: isAnswered,
      patience: patience, lockPatience: lockPatience)
    defer { daemon.end() }
    try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue(label: "test").async {
        continuation.resume(with: Result { try body(daemon) })
      }
    }
  }

  private func answer() throws {
    let asked = try sessions.programme.redFlags(RedFlags.Parameters())
    let no = (asked.warningSigns + asked.injury.prefix(1)).map {
      Answer(question: $0.id, isYes: false)
    }
    _ = try sessions.programme.redFlags(RedFlags.Parameters(answers: no))
    sessions.programme.acknowledge(clinicianSeen: false)
  }

  private func end() {
    sessions.shutDown()
    sessions.sensors.stop()
    service.close()
  }

  nonisolated func client() throws -> VarlinkClient { try VarlinkClient(path: socketPath) }

  /// Waits until nobody reads a sensor any more; the suite's time limit is its deadline.
  nonisolated func waitUntilClosed(_ sensor: ScriptedSensor) {
    while onMain({ sensor.isOpen }) { usleep(5000) }
  }

  /// Does something with the sensors, from the test's thread.
  nonisolated func onMain<Value: Sendable>(_ body: @MainActor @Sendable () throws -> Value) rethrows
    -> Value
  {
    try DispatchQueue.main.sync { try MainActor.assumeIsolated(body) }
  }
}

/// Keeps what is logged.
final class LogText: LogHandler, Sendable {
  private let lock: NSLock = NSLock()
  nonisolated(unsafe) private var text: [String] = []

  var lines: [String] { lock.withLock { text } }

  // A test needs all that is logged, and nothing with it.
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    lock.withLock { text.append("\(event.level): \(event.message)") }
  }
}

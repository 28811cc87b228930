import GlideInterface
import MotionCore
import Sensors
import Testing
import Varlink

/// A session with a sensor on the shank and one on the thigh, over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct KneeTests {
  private let shank: ScriptedSensor = ScriptedSensor("shank", placement: "shank")
  private let thigh: ScriptedSensor = ScriptedSensor("thigh", placement: "thigh")

  nonisolated private static let start: Start.Parameters = Start.Parameters(
    exercise: "knee-extension-seated", sets: 1, repetitions: 3, getReadySeconds: 0.5,
    sensor: "shank")

  /// Three swings of the shank, and the thigh at rest beside it.
  nonisolated private static func samples() -> (shank: [MotionSample], thigh: [MotionSample]) {
    let swings = SwingRecording(repetitions: 3, lead: 2).samples
    let rest = swings.map {
      MotionSample(time: $0.time, acceleration: Vector3(0, 9.81, 0), angularVelocity: .zero)
    }
    return (swings, rest)
  }

  @Test func tellsTheKneesRangeWithEachRepetition() async throws {
    let (shank, thigh) = (shank, thigh)
    try await ScriptedDaemon.run(shank, thigh) { daemon in
      let (swings, rest) = Self.samples()
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(Self.start)
      daemon.onMain {
        thigh.deliver(.samples(rest))
        shank.deliver(.samples(swings))
      }
      let repetitions = try watcher.events(until: .sessionEnded).compactMap(\.repetition)
      #expect(repetitions.count == 3)
      for repetition in repetitions {
        #expect(abs(try #require(repetition.kneeRange) - repetition.rangeOfMotion) < 2)
      }
      daemon.waitUntilClosed(shank)
      daemon.waitUntilClosed(thigh)
    }
  }

  @Test func withoutTheSecondSensorTheSessionGoesOn() async throws {
    let (shank, thigh) = (shank, thigh)
    try await ScriptedDaemon.run(shank, thigh) { daemon in
      let (swings, rest) = Self.samples()
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(Self.start)
      let middle = swings.count / 2
      daemon.onMain {
        thigh.deliver(.samples(Array(rest[..<middle])))
        thigh.deliver(.interrupted(.gone(sensor: "thigh", reason: "it was unplugged")))
        shank.deliver(.samples(swings))
      }
      let events = try watcher.events(until: .sessionEnded)
      let repetitions = events.compactMap(\.repetition)
      #expect(repetitions.count == 3)
      #expect(repetitions.first?.kneeRange != nil)
      #expect(repetitions.last?.kneeRange == nil)
      #expect(!events.contains { $0.kind == .sensorInterrupted })
    }
  }

  @Test func aSecondSensorThatCannotBeReadIsTold() async throws {
    let (shank, thigh) = (shank, thigh)
    let fault = SensorError.noPermission(sensor: "thigh", cure: "join the group input")
    thigh.fault = fault
    try await ScriptedDaemon.run(shank, thigh) { daemon in
      let client = try daemon.client()
      _ = try client.call(Start.name, Self.start, returning: Start.Reply.self)
      let status = try client.call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self)
      #expect(status.status.state != .idle)
      #expect(status.status.warnings.contains("the knee's angle is not measured: \(fault)"))
    }
  }

  /// Of two on the other leg, or where no knee is between them, nothing is told.
  @Test(arguments: ["foot", "sternum", "shank"])
  func onlyTheOtherSegmentOfAKneeIsRead(placement: String) async throws {
    let (shank, other) = (shank, ScriptedSensor("other", placement: placement))
    try await ScriptedDaemon.run(shank, other) { daemon in
      _ = try daemon.client().call(Start.name, Self.start, returning: Start.Reply.self)
      #expect(daemon.onMain { shank.isOpen })
      #expect(!daemon.onMain { other.isOpen })
    }
  }
}

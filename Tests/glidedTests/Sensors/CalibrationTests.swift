import TestFiles
import GlideInterface
import MotionCore
import Sensors
import Testing
import Varlink

/// Calibrating over the socket: told, kept, applied, forgotten.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct Calibrations {
  private let sensor: ScriptedSensor = ScriptedSensor("leg")
  nonisolated private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// A sensor that lies still, for so many seconds; its bias is 1 and its noise 0.1 °/s.
  nonisolated private static func still(
    _ up: Vector3 = Vector3(0, 0, 9.8), seconds: Double, from start: Double = 0
  ) -> [MotionSample] {
    (0..<Int(seconds * 100)).map { index in
      let noise = index.isMultiple(of: 2) ? 1.0 : -1.0
      return MotionSample(
        time: start + Double(index) / 100, acceleration: up + Vector3(0, 0.01, 0) * noise,
        angularVelocity: Vector3(.degrees(1), .degrees(0.1) * noise, 0.001 * noise))
    }
  }

  nonisolated private static func begin(
    _ daemon: ScriptedDaemon, sixFaces: Bool? = nil
  ) throws -> VarlinkClient {
    let client = try daemon.client()
    try client.begin(
      Calibrate.name, Calibrate.Parameters(sixFaces: sixFaces, date: "2026-05-17"))
    let first = try client.nextReply(Calibrate.Reply.self)
    #expect(first.parameters == Calibrate.Reply(sensor: "leg", step: .settling))
    return client
  }

  nonisolated private static func last(_ client: VarlinkClient) throws -> Calibrate.Reply {
    while true {
      let reply = try client.nextReply(Calibrate.Reply.self)
      if !reply.continues { return reply.parameters }
    }
  }

  @Test func isKeptAppliedAndForgotten() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor, in: directory) { daemon in
      let client = try Self.begin(daemon)
      daemon.onMain { sensor.deliver(.samples(Self.still(seconds: 8))) }
      let calibration = try #require(try Self.last(client).calibration)
      #expect(calibration.date == "2026-05-17" && !calibration.sixFaces)
      #expect(abs((calibration.gyroscopeBias?.first ?? 0) - 1) < 1e-3)
      #expect(!daemon.onMain { sensor.isOpen })
    }
    let again = ScriptedSensor("elsewhere", identity: sensor.description.identity)
    try await ScriptedDaemon.run(again, in: directory) { daemon in
      let client = try daemon.client()
      func listed() throws -> Sensor? {
        try client.call(ListSensors.name, Nothing(), returning: ListSensors.Reply.self)
          .sensors.first
      }
      func bias() throws -> Double? {
        let stream = try daemon.client()
        try stream.begin(GlideInterface.Stream.name, GlideInterface.Stream.Parameters())
        _ = try stream.nextReply(GlideInterface.Stream.Reply.self)
        daemon.onMain { again.deliver(.samples(Self.still(seconds: 1))) }
        return try stream.nextReply(GlideInterface.Stream.Reply.self).parameters
          .angularVelocities?.first?.inDegrees
      }
      #expect(try listed()?.calibration?.date == "2026-05-17")
      #expect(abs(try bias() ?? 9) < 1e-3)
      _ = try client.call(
        ForgetCalibration.name, ForgetCalibration.Parameters(sensor: "elsewhere"),
        returning: Nothing.self)
      #expect(try listed()?.calibration == nil)
      #expect(abs((try bias() ?? 9) - 1) < 1e-3)
    }
  }

  /// A session sees no bias where there is none any more.
  @Test func aSensorThatWasMovedFailsLoudly() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor, in: directory) { daemon in
      let client = try Self.begin(daemon)
      daemon.onMain {
        sensor.deliver(.samples(Self.still(seconds: 3)))
        sensor.deliver(
          .samples(Self.still(Vector3(9.8, 0, 0), seconds: 1, from: 3)))
      }
      let error = #expect(throws: VarlinkClientError.self) { _ = try Self.last(client) }
      guard case .failed(let reply)? = error,
        case .calibrationFailed("leg", let message)? = GlidedError(reply)
      else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(message.hasPrefix("the sensor was moved"))
      #expect(!daemon.onMain { sensor.isOpen })
    }
  }

  @Test func goesFromSideToSide() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor, in: directory) { daemon in
      let client = try Self.begin(daemon, sixFaces: true)
      let sides = [
        Vector3(0, 0, 9.7), Vector3(0, 0, -9.9), Vector3(9.8, 0, 0), Vector3(-9.8, 0, 0),
        Vector3(0, 9.8, 0), Vector3(0, -9.8, 0),
      ]
      for (index, side) in sides.enumerated() {
        daemon.onMain {
          sensor.deliver(
            .samples(Self.still(side, seconds: 4, from: Double(index) * 4)))
        }
      }
      let reply = try Self.last(client)
      #expect(Set(reply.faces) == Set(Face.allCases))
      let offset = try #require(reply.calibration?.accelerometerOffset)
      #expect(abs(offset[2] + 0.1) < 1e-3)
      #expect(abs(offset[0]) < 1e-3)
    }
  }

  @Test func standsAsideForASessionAndTheOtherWayRound() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor, in: directory) { daemon in
      let client = try Self.begin(daemon)
      let other = try daemon.client()
      #expect(
        throws: VarlinkClientError.failed(GlidedError.calibrating(sensor: "leg").reply)
      ) {
        try other.call(
          Start.name, Start.Parameters(exercise: "free"), returning: Start.Reply.self)
      }
      client.close()
      daemon.waitUntilClosed(sensor)
      _ = try other.call(
        Start.name, Start.Parameters(exercise: "free"), returning: Start.Reply.self)
      let second = try daemon.client()
      #expect(
        throws: VarlinkClientError.failed(GlidedError.alreadyRunning(exercise: "free").reply)
      ) {
        try second.begin(Calibrate.name, Calibrate.Parameters())
        _ = try second.nextReply(Calibrate.Reply.self)
      }
    }
  }

  @Test func aSensorThatGoesAwayEndsIt() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor, in: directory) { daemon in
      let client = try Self.begin(daemon)
      daemon.onMain {
        sensor.deliver(.interrupted(.gone(sensor: "leg", reason: "unplugged")))
      }
      #expect(
        throws: VarlinkClientError.failed(
          GlidedError.calibrationFailed(
            sensor: "leg", message: "sensor leg has gone: unplugged"
          ).reply)
      ) { _ = try Self.last(client) }
    }
  }
}

import TestFiles
import Foundation
import GlideInterface
import Sensors
import Testing
import Varlink

/// What is said of sensors, over the socket and from one life of the daemon to the next.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct RememberedSensors {
  nonisolated private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  nonisolated private static func sensors(_ daemon: ScriptedDaemon) throws -> [Sensor] {
    try daemon.client().call(
      ListSensors.name, Nothing(), returning: ListSensors.Reply.self
    ).sensors
  }

  nonisolated private static func set(
    _ daemon: ScriptedDaemon, _ parameters: SetSensor.Parameters
  ) throws -> Sensor {
    try daemon.client().call(
      SetSensor.name, parameters, returning: SetSensor.Reply.self
    ).sensor
  }

  nonisolated private static func forget(_ daemon: ScriptedDaemon, _ id: String) throws {
    _ = try daemon.client().call(
      ForgetSensor.name, ForgetSensor.Parameters(sensor: id), returning: Nothing.self)
  }

  /// The same controller is first at a cable and then over Bluetooth.
  @Test func aNameOutlivesTheDaemonAndTheConnection() async throws {
    let wired = ScriptedSensor("dualsense-usb", identity: "dualsense:a0:ab:51")
    try await ScriptedDaemon.run(wired, in: directory) { daemon in
      let named = try Self.set(
        daemon,
        SetSensor.Parameters(
          sensor: "dualsense-usb", name: "Left shin", placement: "shank", side: .left,
          preferred: true))
      #expect(named.id == "Left shin" && named.isNamed == true)
      #expect(named.placement == "shank" && named.side == .left)
      #expect(named.isPreferred == true)
    }
    let wireless = ScriptedSensor("dualsense-bluetooth", identity: "dualsense:a0:ab:51")
    let other = ScriptedSensor("joycon")
    try await ScriptedDaemon.run(other, in: directory) { daemon in
      // Not there yet.
      let before = try Self.sensors(daemon)
      #expect(before.map(\.id) == ["joycon", "Left shin"])
      #expect(before.last?.state == .lost)
      #expect(before.last?.fault?.hasPrefix("it is not there: plug it in") == true)
      daemon.onMain { daemon.source.add(wireless) }
      let after = try Self.sensors(daemon)
      #expect(after.map(\.id) == ["joycon", "Left shin"])
      #expect(after.last?.state == .ready)
      #expect(after.last?.placement == "shank" && after.last?.side == .left)

      try Self.forget(daemon, "Left shin")
      let forgotten = try Self.sensors(daemon)
      #expect(forgotten.map(\.id) == ["joycon", "dualsense-bluetooth"])
      #expect(forgotten.last?.placement == nil && forgotten.last?.isNamed == nil)
    }
    try await ScriptedDaemon.run(other, in: directory) { daemon in
      let ids = try Self.sensors(daemon).map(\.id)
      #expect(ids == ["joycon"])
    }
  }

  @Test func whatIsNotSaidStays() async throws {
    try await ScriptedDaemon.run(ScriptedSensor("a"), in: directory) { daemon in
      _ = try Self.set(daemon, SetSensor.Parameters(sensor: "a", name: "shin"))
      _ = try Self.set(daemon, SetSensor.Parameters(sensor: "shin", placement: "shank"))
      let sensor = try Self.set(daemon, SetSensor.Parameters(sensor: "shin", side: .right))
      #expect(sensor.id == "shin" && sensor.placement == "shank" && sensor.side == .right)
    }
  }

  @Test func oneIsPreferredAtTheMost() async throws {
    let both = (ScriptedSensor("a"), ScriptedSensor("b"))
    try await ScriptedDaemon.run(both.0, both.1, in: directory) { daemon in
      _ = try Self.set(daemon, SetSensor.Parameters(sensor: "a", preferred: true))
      _ = try Self.set(daemon, SetSensor.Parameters(sensor: "b", preferred: true))
      #expect(try Self.sensors(daemon).map(\.isPreferred) == [nil, true])
      _ = try Self.set(daemon, SetSensor.Parameters(sensor: "b", preferred: false))
      #expect(try Self.sensors(daemon).map(\.isPreferred) == [nil, nil])
    }
  }

  @Test func aNameBelongsToOneSensor() async throws {
    let both = (ScriptedSensor("a"), ScriptedSensor("b"))
    try await ScriptedDaemon.run(both.0, both.1, in: directory) { daemon in
      _ = try Self.set(daemon, SetSensor.Parameters(sensor: "a", name: "shin"))
      for name in ["shin", "b"] {
        #expect(
          throws: name == "b"
            ? VarlinkClientError.failed(GlidedError.sensorNameTaken("b").reply)
            : VarlinkClientError.failed(GlidedError.sensorNameTaken("shin").reply)
        ) {
          _ = try Self.set(
            daemon, SetSensor.Parameters(sensor: name == "b" ? "shin" : "b", name: name))
        }
      }
      // A driver's word for another sensor stands back behind the name.
      daemon.onMain { daemon.source.add(ScriptedSensor("shin", identity: "third")) }
      #expect(try Self.sensors(daemon).map(\.id) == ["shin", "b", "shin-2"])
    }
  }

  @Test(arguments: [
    ("", "name"), (" x", "name"), (String(repeating: "x", count: 41), "name"),
    ("a\u{1B}[2J", "name"),
  ])
  func namesThatAreNone(name: String, parameter: String) async throws {
    try await ScriptedDaemon.run(ScriptedSensor("a"), in: directory) { daemon in
      #expect(throws: VarlinkClientError.failed(.invalidParameter(parameter))) {
        _ = try Self.set(daemon, SetSensor.Parameters(sensor: "a", name: name))
      }
    }
  }

  @Test func aPlacementThatIsNone() async throws {
    try await ScriptedDaemon.run(ScriptedSensor("a"), in: directory) { daemon in
      #expect(throws: VarlinkClientError.failed(.invalidParameter("placement"))) {
        _ = try Self.set(daemon, SetSensor.Parameters(sensor: "a", placement: "knee"))
      }
      #expect(
        throws: VarlinkClientError.failed(
          GlidedError.noSensor(sensor: "z", available: ["a"]).reply)
      ) { try Self.forget(daemon, "z") }
    }
  }

  @Test(arguments: [
    ("{", "it is damaged"),
    (#"{"version": 9, "sensors": []}"#, "a newer glided wrote it (version 9)"),
    (#"{"version": 1, "sensors": [{"identity": "x"}]}"#, "it is damaged (sensors 1: "),
    (
      #"""
      {"version": 1, "sensors": [{"identity": "x", "device": "y", "calibration": {
      "gyroscopeBias": [9, 0, 0], "accelerometerOffset": [0, 0, 0],
      "accelerometerScale": [1, 1, 1], "sixFaces": false, "gravity": 9.8,
      "accelerationNoise": 0}}]}
      """#, "gyroscopeBias: must be three plausible figures"
    ),
  ])
  func aFileThatCannotBeUsedIsToldOfAndLeftAlone(text: String, problem: String) async throws {
    let path = "\(directory.path)/state/sensors.json"
    try FileManager.default.createDirectory(
      atPath: "\(directory.path)/state", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try await ScriptedDaemon.run(ScriptedSensor("a"), in: directory) { daemon in
      let status = try daemon.client().call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status
      #expect(status.warnings.count == 1)
      #expect(status.warnings.first?.contains(problem) == true, "\(status.warnings)")
      let error = #expect(throws: VarlinkClientError.self) {
        _ = try Self.set(daemon, SetSensor.Parameters(sensor: "a", name: "shin"))
      }
      guard case .failed(let reply)? = error,
        case .sensorNotKept(_, let message)? = GlidedError(reply)
      else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(message.contains("repair or remove it"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      #expect(try Self.sensors(daemon).map(\.id) == ["a"])
    }
  }
}

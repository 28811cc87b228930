import GlideInterface
import Sensors
import Testing
import Varlink

/// Which sensor a session takes that names none.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct ChosenSensors {
  /// Starts a session and returns its sensor.
  nonisolated private static func chosen(
    _ daemon: ScriptedDaemon, _ exercise: String, side: Side? = nil
  ) throws -> String {
    let client = try daemon.client()
    let session = try client.call(
      Start.name, Start.Parameters(exercise: exercise, side: side), returning: Start.Reply.self
    ).session
    _ = try client.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
    return session.sensor
  }

  nonisolated private static func set(
    _ daemon: ScriptedDaemon, _ parameters: SetSensor.Parameters
  ) throws {
    _ = try daemon.client().call(SetSensor.name, parameters, returning: SetSensor.Reply.self)
  }

  @Test func theOneWornWhereTheExerciseIsSeen() async throws {
    let (thigh, shank) = (ScriptedSensor("a"), ScriptedSensor("b"))
    try await ScriptedDaemon.run(thigh, shank) { daemon in
      #expect(try Self.chosen(daemon, "sciatic-slider-seated-slump") == "a")
      try Self.set(daemon, SetSensor.Parameters(sensor: "b", placement: "shank"))
      #expect(try Self.chosen(daemon, "sciatic-slider-seated-slump") == "b")
      try Self.set(daemon, SetSensor.Parameters(sensor: "a", placement: "thigh"))
      #expect(try Self.chosen(daemon, "sciatic-slider-seated-slump") == "b")
      #expect(try Self.chosen(daemon, "standing-break") == "a")
    }
    // The one on the thigh once beside the other, for the knee.
    #expect(thigh.timesOpened == 3 && shank.timesOpened == 2)
    #expect(!thigh.isOpen && !shank.isOpen)
  }

  @Test func theOneOnTheSideThatIsAskedFor() async throws {
    try await ScriptedDaemon.run(
      ScriptedSensor("l", placement: "shank"), ScriptedSensor("r", placement: "shank")
    ) { daemon in
      try Self.set(daemon, SetSensor.Parameters(sensor: "l", side: .left, preferred: true))
      try Self.set(daemon, SetSensor.Parameters(sensor: "r", side: .right))
      #expect(try Self.chosen(daemon, "sciatic-slider-seated-slump", side: .right) == "r")
      #expect(try Self.chosen(daemon, "sciatic-slider-seated-slump", side: .left) == "l")
      #expect(try Self.chosen(daemon, "sciatic-slider-seated-slump") == "l")
    }
  }

  @Test func thePreferredOneThenTheFirst() async throws {
    try await ScriptedDaemon.run(ScriptedSensor("a"), ScriptedSensor("b")) { daemon in
      #expect(try Self.chosen(daemon, "free") == "a")
      try Self.set(daemon, SetSensor.Parameters(sensor: "b", preferred: true))
      #expect(try Self.chosen(daemon, "free") == "b")
    }
  }

  /// Where the best one cannot be read, another does.
  @Test func oneThatCanBeRead() async throws {
    try await ScriptedDaemon.run(
      ScriptedSensor("gone", placement: "shank", state: .lost),
      ScriptedSensor("shut", placement: "shank", state: .noPermission("join the group input")),
      ScriptedSensor("works", placement: "thigh")
    ) { daemon in
      #expect(try Self.chosen(daemon, "sciatic-slider-seated-slump") == "works")
      // What is wrong with the others is no warning of a session that goes without them.
      let client = try daemon.client()
      _ = try client.call(
        Start.name, Start.Parameters(exercise: "free"), returning: Start.Reply.self)
      let status = try client.call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status
      #expect(status.warnings == [])
    }
  }

  @Test func oneThatNeverSaidAnythingIsAWarning() async throws {
    let sensor = ScriptedSensor("mute")
    try await ScriptedDaemon.run(sensor) { daemon in
      let client = try daemon.client()
      func warnings() throws -> [String] {
        try client.call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self).status.warnings
      }
      _ = try client.call(
        Start.name, Start.Parameters(exercise: "free"), returning: Start.Reply.self)
      #expect(try warnings() == [])
      daemon.onMain { sensor.description.state = .silent }
      #expect(
        try warnings() == ["sensor mute is open and says nothing: check that it is switched on"])
      // From then on it may lie still.
      daemon.onMain { sensor.deliver(.samples(SwingRecording(repetitions: 1).samples)) }
      #expect(try warnings() == [])
    }
  }

  @Test func theSideOfTheSensorIsThatOfTheSession() async throws {
    try await ScriptedDaemon.run(ScriptedSensor("a")) { daemon in
      try Self.set(daemon, SetSensor.Parameters(sensor: "a", side: .left))
      let client = try daemon.client()
      let session = try client.call(
        Start.name, Start.Parameters(exercise: "sciatic-slider-seated-slump"),
        returning: Start.Reply.self
      ).session
      #expect(session.side == .left)
    }
  }

  @Test func withoutAnyItIsSaidWhatKeepsThemAway() async throws {
    try await ScriptedDaemon.run { daemon in
      daemon.onMain {
        daemon.source.warnings = ["no kernel module industrialio: modprobe industrialio"]
        daemon.source.tell()
      }
      #expect(
        throws: VarlinkClientError.failed(
          GlidedError.noSensor(
            sensor: nil, available: [],
            warnings: ["no kernel module industrialio: modprobe industrialio"]
          ).reply)
      ) { _ = try Self.chosen(daemon, "free") }
      #expect(
        daemon.log.lines == ["warning: no kernel module industrialio: modprobe industrialio"])
    }
  }
}

import TestFiles
import Foundation
import GlideInterface
import Testing
import Varlink

/// What the daemon refuses, each by the error that names it.
@Suite(.timeLimit(.minutes(10)))
struct RefusedCalls {
  private let directory: TemporaryDirectory
  private let daemon: DaemonProcess
  private let client: VarlinkClient

  init() throws {
    directory = try TemporaryDirectory()
    let path = try SwingRecording(repetitions: 1).write(in: directory)
    daemon = try DaemonProcess(
      sensors: ["replay:/nonexistent.csv", "replay:\(path)?loop", "replay:\(path)"], in: directory)
    client = try daemon.client()
  }

  private func error(
    _ method: String, _ parameters: some Encodable
  ) throws -> VarlinkError? {
    do throws(VarlinkClientError) {
      _ = try client.call(method, parameters, returning: JSONValue.self)
      return nil
    } catch .failed(let error) {
      return error
    }
  }

  @Test func unknownExercisesAndSensors() throws {
    let exercise = try error(
      Start.name, Start.Parameters(exercise: "sciatic-slider-seated-slum"))
    guard case .noSuchExercise(let id, let suggestions)? = exercise.flatMap(GlidedError.init)
    else {
      Issue.record("\(String(describing: exercise))")
      return
    }
    #expect(id == "sciatic-slider-seated-slum")
    #expect(suggestions.first == "sciatic-slider-seated-slump")
    #expect(
      try error(Start.name, Start.Parameters(exercise: "walk", sensor: "knee"))
        == GlidedError.noSensor(
          sensor: "knee", available: ["nonexistent", "swing", "swing-2"]
        ).reply)
  }

  @Test func sensorsThatCannotBeRead() throws {
    let reply = try error(Start.name, Start.Parameters(exercise: "walk", sensor: "nonexistent"))
    guard case .sensorFailed("nonexistent", let message)? = reply.flatMap(GlidedError.init) else {
      Issue.record("\(String(describing: reply))")
      return
    }
    #expect(message.contains("/nonexistent.csv"))
    let sensors = try client.call(
      ListSensors.name, Nothing(), returning: ListSensors.Reply.self
    ).sensors
    #expect(sensors.map(\.state) == [.failed, .ready, .ready])
    #expect(sensors[0].fault?.contains("/nonexistent.csv") == true)
    #expect(sensors[1].placement == "shank")
    #expect(abs((sensors[1].rate ?? 0) - 50) < 0.01)
  }

  @Test func aSecondSession() throws {
    _ = try client.call(
      Start.name, Start.Parameters(exercise: "walk"), returning: Start.Reply.self)
    #expect(
      try error(Start.name, Start.Parameters(exercise: "run"))
        == GlidedError.alreadyRunning(exercise: "walk").reply)
    #expect(try error(Resume.name, Nothing()) == GlidedError.notPaused.reply)
  }

  @Test func commandsWithoutASession() throws {
    for method in [Pause.name, Resume.name, Stop.name] {
      #expect(try error(method, Nothing()) == GlidedError.notRunning.reply)
    }
  }

  @Test(arguments: [
    (Start.Parameters(exercise: "walk", sets: 0), "sets"),
    (Start.Parameters(exercise: "walk", sets: -1), "sets"),
    (Start.Parameters(exercise: "walk", repetitions: 0), "repetitions"),
    (Start.Parameters(exercise: "walk", repetitions: 1_000_000), "repetitions"),
    (Start.Parameters(exercise: "walk", holdSeconds: -0.1), "holdSeconds"),
    (Start.Parameters(exercise: "walk", restSeconds: 1e300), "restSeconds"),
    (Start.Parameters(exercise: "walk", getReadySeconds: -1), "getReadySeconds"),
    (Start.Parameters(exercise: "walk", minimumRange: 0), "minimumRange"),
    (Start.Parameters(exercise: "walk", minimumRange: 181), "minimumRange"),
  ])
  func figuresThatMakeNoSense(parameters: Start.Parameters, name: String) throws {
    #expect(try error(Start.name, parameters) == .invalidParameter(name))
  }

  @Test func parametersOfTheWrongKind() throws {
    #expect(
      try error(Start.name, ["exercise": "walk", "side": "both"]) == .invalidParameter("side"))
    #expect(try error(Start.name, Nothing()) == .invalidParameter("exercise"))
  }

  @Test func watchingWithoutMore() throws {
    #expect(try error(Watch.name, Nothing())?.name == "org.varlink.service.ExpectedMore")
  }

  @Test func startingWithoutAnySensor() throws {
    let daemon = try DaemonProcess()
    let client = try daemon.client()
    #expect(
      throws: VarlinkClientError.failed(GlidedError.noSensor(sensor: nil, available: []).reply)
    ) {
      try client.call(
        Start.name, Start.Parameters(exercise: "walk"), returning: Start.Reply.self)
    }
    withExtendedLifetime(daemon) {}
  }
}

import TestFiles
import Exercises
import Foundation
import GlideInterface
import Testing
import Varlink

/// Teaching with a sensor that is worn, in the real daemon.
@Suite(.timeLimit(.minutes(10)))
struct LessonTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func daemon(
    _ recording: SwingRecording = SwingRecording(repetitions: 5, move: 1, stay: 0.6),
    options: String
  ) throws -> DaemonProcess {
    let path = try recording.write(in: directory)
    return try DaemonProcess(sensors: ["replay:\(path)?\(options)"], in: directory)
  }

  /// Teaches to the end and returns the replies.
  private func teach(
    _ daemon: DaemonProcess, _ parameters: TeachMovement.Parameters
  ) throws -> [TeachMovement.Reply] {
    var replies: [TeachMovement.Reply] = []
    try daemon.client().stream(
      TeachMovement.name, parameters, returning: TeachMovement.Reply.self
    ) { reply in
      replies.append(reply)
      return true
    }
    return replies
  }

  @Test func threeRepetitionsAreEnough() throws {
    let daemon = try daemon(options: "speed=max")
    let replies = try teach(
      daemon,
      TeachMovement.Parameters(
        movement: "swing", title: "My swing", side: .left, date: "2026-05-17"))
    let counts = replies.map(\.ranges.count)
    #expect(counts == counts.sorted() && counts.last == 3)
    #expect(replies.dropLast().allSatisfy { $0.movement == nil })
    let movement = try #require(replies.last?.movement)
    #expect(movement.id == "swing" && movement.title == "My swing")
    #expect(movement.placement == .shank && movement.side == .left)
    #expect(abs(movement.range.median - 1) < 0.02)
    #expect(abs(movement.cycle - 2.6) < 0.2)
    #expect(abs(movement.endHold - 0.6) < 0.4)
    #expect(
      movement.lesson
        == TaughtMovement.Lesson(source: "swing", date: "2026-05-17", repetitions: 3))
    // It is the client's to have it kept.
    let client = try daemon.client()
    let kept = try client.call(ListMovements.name, Nothing(), returning: ListMovements.Reply.self)
    #expect(kept.movements.isEmpty)
    #expect(try status(client).teaching == nil)
  }

  @Test func theEndOfTheRecordingEndsIt() throws {
    let replies = try teach(
      daemon(options: "speed=max"),
      TeachMovement.Parameters(movement: "swing", repetitions: 10))
    #expect(replies.last?.movement?.lesson.repetitions == 5)
    #expect(replies.last?.ranges.count == 5)
  }

  @Test func tooLittleIsAnErrorWithItsCure() throws {
    let daemon = try daemon(
      SwingRecording(repetitions: 1, move: 1, stay: 0.6, lead: 2), options: "speed=max")
    let error = #expect(throws: VarlinkClientError.self) {
      try teach(daemon, TeachMovement.Parameters(movement: "swing"))
    }
    guard case .failed(let reply)? = error,
      case .teachingFailed("swing", let message)? = GlidedError(reply)
    else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message == "one repetition was seen (57°): do two or three, slowly")
  }

  @Test func nobodyElseHasTheSensorMeanwhile() throws {
    let daemon = try daemon(options: "loop")
    let teaching = try daemon.client()
    try teaching.begin(TeachMovement.name, TeachMovement.Parameters(movement: "swing"))
    _ = try teaching.nextReply(TeachMovement.Reply.self)
    let client = try daemon.client()
    #expect(try status(client).teaching == "swing")
    let busy = VarlinkClientError.failed(GlidedError.teaching(movement: "swing").reply)
    #expect(throws: busy) {
      try client.call(
        Start.name, Start.Parameters(exercise: "free"), returning: Start.Reply.self)
    }
    #expect(throws: busy) {
      try client.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
    }
    #expect(throws: busy) {
      try teach(daemon, TeachMovement.Parameters(movement: "other"))
    }
    _ = try client.call(StopTeaching.name, Nothing(), returning: Nothing.self)
    #expect(throws: VarlinkClientError.self) {
      while try teaching.nextReply(TeachMovement.Reply.self).continues {}
    }
    #expect(try status(client).teaching == nil)
    #expect(throws: VarlinkClientError.failed(GlidedError.notTeaching.reply)) {
      try client.call(StopTeaching.name, Nothing(), returning: Nothing.self)
    }
    _ = try client.call(
      Start.name, Start.Parameters(exercise: "free"), returning: Start.Reply.self)
    #expect(
      throws: VarlinkClientError.failed(GlidedError.alreadyRunning(exercise: "free").reply)
    ) {
      try teach(daemon, TeachMovement.Parameters(movement: "swing"))
    }
  }

  @Test func whoeverClosesGivesUp() throws {
    let daemon = try daemon(options: "loop")
    let teaching = try daemon.client()
    try teaching.begin(TeachMovement.name, TeachMovement.Parameters(movement: "swing"))
    _ = try teaching.nextReply(TeachMovement.Reply.self)
    teaching.close()
    let client = try daemon.client()
    // The daemon learns of it in its own time.
    while try status(client).teaching != nil {}
    let sensors = try client.call(
      ListSensors.name, Nothing(), returning: ListSensors.Reply.self
    ).sensors
    #expect(sensors.map(\.state) == [.ready])
  }

  @Test func aSensorThatIsLostIsNamed() throws {
    let path = try SwingRecording(repetitions: 1).write(in: directory)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("nonsense,0,0,0,0,0,0\n1000,0,0,9.8,0,0,0\n".utf8))
    try file.close()
    let daemon = try DaemonProcess(sensors: ["replay:\(path)?speed=max"], in: directory)
    let error = #expect(throws: VarlinkClientError.self) {
      try teach(daemon, TeachMovement.Parameters(movement: "swing"))
    }
    guard case .failed(let reply)? = error,
      case .sensorFailed("swing", let message)? = GlidedError(reply)
    else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains(path))
  }

  @Test(arguments: [
    (TeachMovement.Parameters(movement: "My Swing"), "movement"),
    (TeachMovement.Parameters(movement: "swing", title: ""), "title"),
    (TeachMovement.Parameters(movement: "swing", placement: "knee"), "placement"),
    (TeachMovement.Parameters(movement: "swing", repetitions: 1), "repetitions"),
    (TeachMovement.Parameters(movement: "swing", minimumRange: 4), "minimumRange"),
  ])
  func figuresThatMakeNoSense(parameters: TeachMovement.Parameters, name: String) throws {
    let daemon = try daemon(options: "loop")
    #expect(throws: VarlinkClientError.failed(.invalidParameter(name))) {
      try teach(daemon, parameters)
    }
  }

  @Test func namesOfTheCatalogueAndUnknownSensors() throws {
    let daemon = try daemon(options: "loop")
    #expect(throws: VarlinkClientError.failed(GlidedError.reservedName("free").reply)) {
      try teach(daemon, TeachMovement.Parameters(movement: "free"))
    }
    #expect(
      throws: VarlinkClientError.failed(
        GlidedError.noSensor(sensor: "knee", available: ["swing"]).reply)
    ) {
      try teach(daemon, TeachMovement.Parameters(movement: "swing", sensor: "knee"))
    }
    #expect(throws: VarlinkClientError.failed(.expectedMore)) {
      try daemon.client().call(
        TeachMovement.name, TeachMovement.Parameters(movement: "swing"),
        returning: TeachMovement.Reply.self)
    }
  }

  private func status(_ client: VarlinkClient) throws -> Status {
    try client.call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self).status
  }
}

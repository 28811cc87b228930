import TestFiles
import Exercises
import Foundation
import GlideInterface
import Testing
import Varlink

/// Taught movements in the real daemon: kept, listed, started, removed.
@Suite(.timeLimit(.minutes(10)))
struct MovementTests {
  private let directory: TemporaryDirectory
  /// Where a daemon that a person started keeps them.
  private let kept: String

  init() throws {
    directory = try TemporaryDirectory()
    kept = "\(directory.path)/glide/movements"
  }

  private func daemon() throws -> DaemonProcess {
    let path = try SwingRecording(repetitions: 4).write(in: directory)
    return try DaemonProcess(sensors: ["replay:\(path)?speed=max"], in: directory)
  }

  /// A movement like the swings of `SwingRecording`.
  private func movement(_ id: String = "swing", title: String = "Swing") throws -> TaughtMovement {
    let json = """
      { "version": 1, "id": "\(id)", "title": "\(title)", "placement": "shank",
        "smallestRangeDegrees": 55, "medianRangeDegrees": 57, "largestRangeDegrees": 59,
        "cycleSeconds": 2, "outSeconds": 0.6, "backSeconds": 0.6, "endHoldSeconds": 0.4,
        "startHoldSeconds": 0.4, "axisInclinationDegrees": 90, "alternates": false,
        "shape": [0, 0, 0.3, 0.7, 1, 1, 1, 1, 1, 1, 1, 1, 0.7, 0.3, 0, 0],
        "lesson": { "source": "swing.csv", "repetitions": 3 } }
      """
    return try TaughtMovementFile.read(Data(json.utf8))
  }

  private func add(
    _ movement: TaughtMovement, replace: Bool? = nil, to client: VarlinkClient
  ) throws {
    _ = try client.call(
      AddMovement.name, AddMovement.Parameters(movement: movement, replace: replace),
      returning: Nothing.self)
  }

  private func movements(of client: VarlinkClient) throws -> [TaughtMovement] {
    try client.call(ListMovements.name, Nothing(), returning: ListMovements.Reply.self).movements
  }

  private func remove(_ id: String, from client: VarlinkClient) throws {
    _ = try client.call(
      RemoveMovement.name, RemoveMovement.Parameters(movement: id), returning: Nothing.self)
  }

  @Test func areStartedAsAnyExercise() throws {
    let watcher = try Watcher(try daemon())
    let client = watcher.commands
    try add(try movement(), to: client)
    let exercises = try client.call(
      ListExercises.name, Nothing(), returning: ListExercises.Reply.self
    ).exercises
    #expect(exercises.last?.id == "swing" && exercises.last?.kind == "taught")
    #expect(exercises.last?.placements == ["shank"])
    let session = try watcher.start(Start.Parameters(exercise: "swing", sets: 1, repetitions: 4))
    #expect(session.name == "Swing")
    #expect(abs((session.minimumRange ?? 0) - 27.5) < 1e-9)
    let summary = try watcher.events(until: .sessionEnded).last?.summary
    #expect(summary?.totalRepetitions == 4 && summary?.exercise == "swing")
  }

  @Test func outliveTheDaemon() throws {
    let first = try daemon()
    try add(try movement("b-swing"), to: first.client())
    try add(try movement("a-swing"), to: first.client())
    first.send(SIGKILL)
    #expect(first.waitForEnd() == -SIGKILL)
    let second = try daemon()
    let client = try second.client()
    #expect(try movements(of: client) == [try movement("a-swing"), try movement("b-swing")])
    let files = try FileManager.default.contentsOfDirectory(atPath: kept).sorted()
    #expect(files == ["a-swing.json", "b-swing.json"])
    withExtendedLifetime(second) {}
  }

  @Test func areReplacedOnlyWhenAskedTo() throws {
    let daemon = try daemon()
    let client = try daemon.client()
    try add(try movement(), to: client)
    let other = try movement(title: "Another")
    #expect(throws: VarlinkClientError.failed(GlidedError.movementExists("swing").reply)) {
      try add(other, to: client)
    }
    #expect(try movements(of: client) == [try movement()])
    try add(other, replace: true, to: client)
    #expect(try movements(of: client) == [other])
    withExtendedLifetime(daemon) {}
  }

  @Test func areRemoved() throws {
    let daemon = try daemon()
    let client = try daemon.client()
    try add(try movement(), to: client)
    #expect(
      throws: VarlinkClientError.failed(
        GlidedError.noSuchMovement("swin", suggestions: ["swing"]).reply)
    ) {
      try remove("swin", from: client)
    }
    try remove("swing", from: client)
    #expect(try movements(of: client).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept).isEmpty)
    #expect(
      throws: VarlinkClientError.failed(
        GlidedError.noSuchMovement("swing", suggestions: []).reply)
    ) {
      try remove("swing", from: client)
    }
    withExtendedLifetime(daemon) {}
  }

  /// The history has it under its name, the plan of its days too; the rest of the plan stays in force.
  @Test func whatWasDoneOutlivesTheMovement() throws {
    let first = try daemon()
    let watcher = try Watcher(first)
    let client = watcher.commands
    try add(try movement(), to: client)
    _ = try client.call(
      EditPlan.name,
      EditPlan.Parameters(
        change: .add, exercise: "swing", side: .left, timesPerDay: 2, knowingly: true),
      returning: EditPlan.Reply.self)
    _ = try client.call(
      EditPlan.name,
      EditPlan.Parameters(change: .set, exercise: "walk", seconds: 660, knowingly: true),
      returning: EditPlan.Reply.self)
    try watcher.start(Start.Parameters(exercise: "swing", sets: 1, repetitions: 4))
    try watcher.events(until: .sessionEnded)
    try remove("swing", from: client)
    let corrected = try client.call(Undo.name, Nothing(), returning: CorrectedSet.self)
    #expect(corrected.exercise == "swing" && corrected.corrected == 3)
    first.send(SIGTERM)
    #expect(first.waitForEnd() == 0)

    let second = try daemon()
    let later = try second.client()
    let session = try #require(
      try later.call(
        ListSessions.name, ListSessions.Parameters(withDetails: true),
        returning: ListSessions.Reply.self
      ).sessions.first)
    #expect(session.exercise == "swing" && session.name == "Swing" && session.kind == "taught")
    #expect(session.sets.map(\.corrected) == [3])
    #expect(session.sets.first?.repetitions?.count == 4)
    let kept = try later.call(
      ListPlans.name, ListPlans.Parameters(), returning: ListPlans.Reply.self
    ).plans.last?.items?.last
    #expect(kept?.exercise == "swing" && kept?.name == "swing" && kept?.timesPerDay == 2)
    let plan = try later.call(GetPlan.name, Nothing(), returning: GetPlan.Reply.self)
    #expect(plan.problems.map(\.problem).contains { $0.contains("there is none \"swing\"") })
    #expect(plan.items.map(\.exercise).contains("swing") == false)
    #expect(plan.items.first { $0.exercise == "walk" }?.seconds == 660)
    withExtendedLifetime(second) {}
  }

  @Test func takeNoNameOfTheCatalogueAndNoPath() throws {
    let daemon = try daemon()
    let client = try daemon.client()
    #expect(throws: VarlinkClientError.failed(GlidedError.reservedName("free").reply)) {
      try add(try movement("free"), replace: true, to: client)
    }
    var climbing = try movement()
    climbing.id = "../swing"
    #expect(throws: VarlinkClientError.failed(.invalidParameter("movement"))) {
      try add(climbing, to: client)
    }
    #expect(!FileManager.default.fileExists(atPath: kept))
    withExtendedLifetime(daemon) {}
  }

  @Test func aDamagedFileIsToldOfAndLeftAlone() throws {
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try Data("{ \"version\": 1, \"id\": \"sw".utf8).write(
      to: URL(fileURLWithPath: "\(kept)/swing.json"))
    try TaughtMovementFile.text(try movement("knee")).write(
      to: URL(fileURLWithPath: "\(kept)/other.json"))
    try TaughtMovementFile.text(try movement("good")).write(
      to: URL(fileURLWithPath: "\(kept)/good.json"))
    try Data().write(to: URL(fileURLWithPath: "\(kept)/good.json.new"))
    #expect(mkfifo("\(kept)/pipe.json", 0o600) == 0)

    let daemon = try daemon()
    let client = try daemon.client()
    #expect(try movements(of: client).map(\.id) == ["good"])
    let warnings = try client.call(
      GetStatus.name, Nothing(), returning: GetStatus.Reply.self
    ).status.warnings
    #expect(warnings.count == 3)
    #expect(warnings[0].contains("other.json") && warnings[0].contains("rename it to knee.json"))
    #expect(warnings[1].contains("pipe.json") && warnings[1].contains("no plain file"))
    #expect(warnings[2].contains("swing.json") && warnings[2].contains("teach the movement again"))

    #expect(throws: VarlinkClientError.failed(GlidedError.movementExists("swing").reply)) {
      try add(try movement(), to: client)
    }
    #expect(FileManager.default.contents(atPath: "\(kept)/swing.json")?.count == 25)
    try add(try movement(), replace: true, to: client)
    #expect(try movements(of: client).map(\.id) == ["good", "swing"])
    daemon.send(SIGTERM)
    #expect(daemon.waitForEnd() == 0)
    #expect(daemon.logText.ranges(of: "swing.json is left out").count == 1)
  }

  @Test func aDirectoryThatCannotBeMadeIsNamed() throws {
    // A file stands where the directory should be.
    try Data().write(to: URL(fileURLWithPath: "\(directory.path)/glide"))
    let daemon = try daemon()
    let client = try daemon.client()
    let parameters = AddMovement.Parameters(movement: try movement())
    let thrown = #expect(throws: VarlinkClientError.self) {
      try client.call(AddMovement.name, parameters, returning: Nothing.self)
    }
    guard case .failed(let reply)? = thrown,
      case .cannotKeep("swing", _)? = GlidedError(reply)
    else {
      Issue.record("\(String(describing: thrown))")
      return
    }
    #expect(try movements(of: client).isEmpty)
    withExtendedLifetime(daemon) {}
  }

  @Test func aSensorWornElsewhereIsAWarning() throws {
    let path = try SwingRecording(repetitions: 2).write(in: directory)
    let daemon = try DaemonProcess(
      sensors: ["replay:\(path)?loop&placement=thigh"], in: directory)
    let watcher = try Watcher(daemon)
    try add(try movement(), to: watcher.commands)
    try watcher.start(Start.Parameters(exercise: "swing"))
    try watcher.events(until: .setStarted)
    #expect(watcher.status.warnings.first?.contains("was taught on the shank") == true)
  }
}

import TestFiles
import Foundation
import GlideInterface
import Testing
import Varlink

/// Sessions of the real daemon, over its real socket.
@Suite(.timeLimit(.minutes(10)))
struct SessionTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func daemon(_ recording: SwingRecording, options: String) throws -> DaemonProcess {
    let path = try recording.write(in: directory)
    return try DaemonProcess(sensors: ["replay:\(path)?\(options)"], in: directory)
  }

  @Test func aRecordingIsCountedFromStartToSummary() throws {
    let daemon = try daemon(SwingRecording(repetitions: 4), options: "speed=max")
    let watcher = try Watcher(daemon)
    #expect(watcher.firstStatus == Status(state: .idle, warnings: []))
    let session = try watcher.start(
      Start.Parameters(
        exercise: "knee-extension-seated", side: .left, sets: 2, repetitions: 2,
        restSeconds: 0, getReadySeconds: 0.5))
    #expect(session.exercise == "knee-extension-seated")
    #expect(session.sensor == "swing")
    #expect(session.repetitions == 2 && session.sets == 2)

    let events = try watcher.events(until: .sessionEnded)
    let kinds: [EventKind] = [.sessionStarted, .setStarted, .repetition, .setCompleted]
    #expect(
      events.map(\.kind).filter { kinds.contains($0) } == [
        .sessionStarted, .setStarted, .repetition, .repetition, .setCompleted,
        .setStarted, .repetition, .repetition, .setCompleted,
      ])
    #expect(events.first { $0.kind == .setStarted }?.time == 0.5)
    let repetitions = events.compactMap(\.repetition)
    #expect(repetitions.map(\.number) == [1, 2, 3, 4])
    #expect(repetitions.map(\.numberInSet) == [1, 2, 1, 2])
    #expect(repetitions.map(\.set) == [1, 1, 2, 2])
    #expect(repetitions.allSatisfy { abs($0.rangeOfMotion - 57.3) < 1 })
    let summary = try #require(events.last?.summary)
    #expect(summary.reason == .completed)
    #expect(summary.repetitions == [2, 2])
    #expect(summary.side == .left)

    let status = try watcher.commands.call(
      GetStatus.name, Nothing(), returning: GetStatus.Reply.self
    ).status
    #expect(status.state == .idle)
    #expect(status.session?.summary == summary)
  }

  @Test func theSpeedChangesNothing() throws {
    let recording = SwingRecording(repetitions: 3, lead: 0.6)
    let outcomes = try ["speed=1", "speed=8", "speed=max"].map { options in
      let watcher = try Watcher(try daemon(recording, options: options))
      try watcher.start(
        Start.Parameters(
          exercise: "knee-extension-seated", sets: 1, repetitions: 100, getReadySeconds: 0.4))
      return try watcher.events(until: .sessionEnded)
    }
    #expect(outcomes[0].compactMap(\.repetition).count == 3)
    #expect(outcomes[0].last?.summary?.reason == .sensorEnded)
    #expect(outcomes[1] == outcomes[0])
    #expect(outcomes[2] == outcomes[0])
  }

  @Test func aSessionCanBePausedResumedAndStopped() throws {
    let watcher = try Watcher(
      try daemon(SwingRecording(repetitions: 2), options: "speed=8&loop"))
    try watcher.start(
      Start.Parameters(exercise: "knee-extension-seated", sets: 1, repetitions: 1000))
    try watcher.events(until: .repetition)
    #expect(watcher.status.state == .exercising)

    _ = try watcher.commands.call(Pause.name, Nothing(), returning: Nothing.self)
    try watcher.events(until: .paused)
    #expect(watcher.status.state == .paused)
    // Pausing twice is no mistake.
    _ = try watcher.commands.call(Pause.name, Nothing(), returning: Nothing.self)
    _ = try watcher.commands.call(Resume.name, Nothing(), returning: Nothing.self)
    let paused = try watcher.events(until: .resumed)
    #expect(paused.allSatisfy { [.gap, .resumed].contains($0.kind) })
    try watcher.events(until: .repetition)

    let summary = try watcher.commands.call(
      Stop.name, Stop.Parameters(reason: "knee hurts"), returning: Stop.Reply.self
    ).summary
    #expect(summary.reason == .stopped)
    #expect(summary.note == "knee hurts")
    #expect(summary.totalRepetitions >= 2)
    #expect(try watcher.events(until: .sessionEnded).last?.summary == summary)
  }

  @Test func anotherSessionCanFollow() throws {
    let watcher = try Watcher(try daemon(SwingRecording(repetitions: 3), options: "speed=max"))
    let start = Start.Parameters(
      exercise: "knee-extension-seated", sets: 1, repetitions: 100, getReadySeconds: 0.5)
    try watcher.start(start)
    let first = try watcher.events(until: .sessionEnded)
    try watcher.start(start)
    #expect(try watcher.events(until: .sessionEnded) == first)
  }

  @Test func aTimedExerciseRunsByTheSensorsClock() throws {
    let watcher = try Watcher(try daemon(SwingRecording(repetitions: 1), options: "speed=max&loop"))
    try watcher.start(Start.Parameters(exercise: "hamstring-self-massage"))
    let end = try #require(try watcher.events(until: .sessionEnded).last)
    #expect(end.time == 120)
    #expect(end.summary?.reason == .completed)
    #expect(end.summary?.totalRepetitions == 0)
    #expect(end.summary?.activity?.seconds == 120)
  }

  @Test func aSensorLostInTheMiddleEndsTheSessionWithItsCure() throws {
    let path = try SwingRecording(repetitions: 20).write(in: directory)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("nonsense,0,0,0,0,0,0\n1000,0,0,9.8,0,0,0\n".utf8))
    try file.close()
    let daemon = try DaemonProcess(sensors: ["replay:\(path)?speed=max"], in: directory)
    let watcher = try Watcher(daemon)
    try watcher.start(
      Start.Parameters(exercise: "knee-extension-seated", sets: 1, repetitions: 100))
    let lost = try #require(try watcher.events(until: .sensorLost).last)
    #expect(lost.fault?.contains(path) == true)
    #expect(try watcher.next().summary?.reason == .sensorLost)
    let status = try watcher.commands.call(
      GetStatus.name, Nothing(), returning: GetStatus.Reply.self
    ).status
    #expect(status.warnings.count == 1)
    #expect(status.warnings.first?.contains(path) == true)
  }

  @Test(arguments: [
    ("sacrum", "cannot be seen from the sacrum: wear the sensor on the shank"),
    ("knee", "\"knee\" is none of these: shank, thigh, foot, sternum, sacrum"),
  ])
  func aPlacementThatCannotCountIsAWarning(placement: String, warning: String) throws {
    let watcher = try Watcher(
      try daemon(SwingRecording(repetitions: 1), options: "loop&placement=\(placement)"))
    try watcher.start(Start.Parameters(exercise: "sciatic-slider-seated-slump"))
    try watcher.events(until: .setStarted)
    #expect(watcher.status.warnings.count == 1)
    #expect(watcher.status.warnings.first?.contains(warning) == true)
  }
}

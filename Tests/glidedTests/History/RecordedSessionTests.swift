import TestFiles
import Foundation
import GlideInterface
import Testing
import Varlink

/// What the daemon keeps of a session, with a real one over its real socket.
@Suite(.timeLimit(.minutes(10)))
struct RecordedSessionTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func daemon(_ recording: SwingRecording, options: String) throws -> DaemonProcess {
    let path = try recording.write(in: directory)
    return try DaemonProcess(sensors: ["replay:\(path)?\(options)"], in: directory)
  }

  private func sessions(
    _ client: VarlinkClient, _ parameters: ListSessions.Parameters = .init(withDetails: true)
  ) throws -> [SessionRecord] {
    try client.call(ListSessions.name, parameters, returning: ListSessions.Reply.self).sessions
  }

  @Test func theHistoryHasWhatWasAnnounced() throws {
    let watcher = try Watcher(try daemon(SwingRecording(repetitions: 6), options: "speed=max"))
    try watcher.start(
      Start.Parameters(
        exercise: "knee-extension-seated", side: .left, sets: 2, repetitions: 2, restSeconds: 0,
        getReadySeconds: 0.5))
    let events = try watcher.events(until: .sessionEnded)
    let session = try #require(try sessions(watcher.commands).first)
    #expect(session.exercise == "knee-extension-seated" && session.side == .left)
    #expect(session.name == "Seated knee extension" && session.kind == "strength")
    #expect(session.sensor == "swing" && session.placement == "shank")
    #expect(session.plannedSets == 2 && session.plannedRepetitions == 2)
    #expect(session.reason == .completed && session.duration == events.last?.summary?.duration)
    #expect(session.startedAt.hasPrefix(session.day))
    #expect(session.sets.map(\.sensed) == [2, 2] && session.sets.map(\.corrected) == [2, 2])
    #expect(session.sets.allSatisfy { $0.isComplete && $0.side == .left })
    // To the last bit, but for the conversion to degrees and back.
    let told = events.compactMap(\.repetition)
    let kept = session.sets.flatMap { $0.repetitions ?? [] }
    #expect(kept.map(\.announcedTime) == told.map(\.announcedTime))
    #expect(kept.map(\.set) == told.map(\.set) && kept.map(\.number) == told.map(\.number))
    #expect(kept.map(\.rangeOfMotion) == told.map(\.rangeOfMotion))
    #expect(kept.map(\.endHold) == told.map(\.endHold))
    // Its z axis points up along a shank that hangs down.
    for repetition in kept {
      let start = try #require(repetition.startPitch)
      #expect(abs(start) < 1)
      #expect(abs(try #require(repetition.endPitch) - start - repetition.rangeOfMotion) < 1e-9)
    }
    #expect(
      session.sets.flatMap { $0.holds ?? [] }.map(\.duration)
        == events.filter { $0.kind == .holdEnded }.compactMap(\.hold?.duration))
    #expect(session.sets.first?.medianRange.map { abs($0 - 57.3) < 1 } == true)
  }

  /// The pitch was told by the poses of another exercise, or nobody says where the sensor is.
  @Test(arguments: [("# placement: shank\n", true), ("", false)])
  func thePitchIsNotGuessed(header: String, relabels: Bool) throws {
    var recording = SwingRecording(repetitions: 4)
    recording.header = header
    let watcher = try Watcher(try daemon(recording, options: "speed=max"))
    try watcher.start(
      Start.Parameters(
        exercise: "knee-extension-seated", side: .left, sets: 1, repetitions: 2,
        getReadySeconds: 0.5))
    try watcher.events(until: .sessionEnded)
    if relabels {
      _ = try watcher.commands.call(
        Relabel.name, Relabel.Parameters(exercise: "sit-to-stand"), returning: CorrectedSet.self)
    }
    let kept = try sessions(watcher.commands).flatMap(\.sets).flatMap { $0.repetitions ?? [] }
    #expect(kept.count == 2)
    #expect(kept.allSatisfy { $0.startPitch == nil && $0.endPitch == nil })
  }

  @Test func itOutlivesTheDaemon() throws {
    let first = try daemon(SwingRecording(repetitions: 3), options: "speed=max")
    var watcher = try Watcher(first)
    try watcher.start(
      Start.Parameters(
        exercise: "knee-extension-seated", sets: 1, repetitions: 100, getReadySeconds: 0.5))
    try watcher.events(until: .sessionEnded)
    let kept = try sessions(watcher.commands)
    #expect(kept.count == 1 && kept.first?.reason == .sensorEnded)
    first.send(SIGTERM)
    #expect(first.waitForEnd() == 0)
    // Nothing is left beside the file once it is closed.
    let state = try FileManager.default.contentsOfDirectory(atPath: "\(directory.path)/glide")
    #expect(state == ["history.sqlite"])
    watcher = try Watcher(try DaemonProcess(in: directory))
    #expect(try sessions(watcher.commands) == kept)
  }

  /// As in a restart of the service while somebody exercises.
  @Test func aDaemonThatIsToldToEndLeavesTheSessionToTheNext() throws {
    let recording = SwingRecording(repetitions: 40)
    let first = try daemon(recording, options: "speed=20&loop")
    let watcher = try Watcher(first)
    try watcher.start(
      Start.Parameters(
        exercise: "knee-extension-seated", sets: 1, repetitions: 100, getReadySeconds: 0.5))
    try watcher.events(until: .repetition)
    first.send(SIGTERM)
    let ended = try watcher.events(until: .sessionEnded)
    let told = 1 + ended.count { $0.kind == .repetition }
    #expect(first.waitForEnd() == 0)
    let next = try Watcher(try daemon(recording, options: "speed=20&loop"))
    let offer = try #require(next.firstStatus.resumable)
    #expect(offer.totalRepetitions == told)
    _ = try next.commands.call(Resume.name, Nothing(), returning: Nothing.self)
    try next.events(until: .repetition)
    #expect(next.status.session?.totalRepetitions == told + 1)
  }

  @Test func manySessionsComeInBatches() throws {
    let watcher = try Watcher(try daemon(SwingRecording(repetitions: 1), options: "speed=max"))
    for _ in 0..<23 {
      try watcher.start(
        Start.Parameters(
          exercise: "knee-extension-seated", sets: 1, repetitions: 1, getReadySeconds: 0.5))
      try watcher.events(until: .sessionEnded)
    }
    for (withDetails, sizes) in [(true, [10, 10, 3]), (false, [23])] {
      let client = try VarlinkClient(path: watcher.socketPath)
      var batches: [[SessionRecord]] = []
      try client.stream(
        ListSessions.name, ListSessions.Parameters(withDetails: withDetails),
        returning: ListSessions.Reply.self
      ) { reply in
        batches.append(reply.sessions)
        return true
      }
      #expect(batches.map(\.count) == sizes)
      #expect(batches.flatMap { $0 }.map(\.id) == Array(1...23))
    }
    #expect(try sessions(watcher.commands, .init(session: 7)).map(\.id) == [7])
    #expect(try sessions(watcher.commands, .init(from: "2199-01-01")) == [])
    #expect(throws: VarlinkClientError.failed(.invalidParameter("to"))) {
      try sessions(watcher.commands, .init(to: "yesterday"))
    }
  }

  /// A client that does not read gets all of it in the end, and nobody waits for it meanwhile.
  @Test func aSlowReaderMissesNothing() throws {
    let watcher = try Watcher(try daemon(SwingRecording(repetitions: 40), options: "speed=max"))
    for _ in 0..<60 {
      try watcher.start(
        Start.Parameters(
          exercise: "knee-extension-seated", sets: 4, repetitions: 10, restSeconds: 0,
          getReadySeconds: 0.5))
      try watcher.events(until: .sessionEnded)
    }
    let slow = try VarlinkClient(path: watcher.socketPath)
    try slow.begin(ListSessions.name, ListSessions.Parameters(withDetails: true))
    // Answered while the other's replies wait.
    for _ in 0..<50 { _ = try sessions(watcher.commands, .init(session: 1)) }
    var all: [SessionRecord] = []
    while true {
      let reply = try slow.nextReply(ListSessions.Reply.self)
      all += reply.parameters.sessions
      if !reply.continues { break }
    }
    #expect(all.map(\.id) == Array(1...60))
    #expect(all.allSatisfy { $0.sets.flatMap { $0.repetitions ?? [] }.count == 40 })
  }

  @Test func anExerciseByTimeIsKeptInSeconds() throws {
    let watcher = try Watcher(try daemon(SwingRecording(repetitions: 1), options: "speed=max&loop"))
    try watcher.start(Start.Parameters(exercise: "hamstring-self-massage"))
    try watcher.events(until: .sessionEnded)
    let session = try #require(try sessions(watcher.commands).first)
    #expect(session.activity?.kind == .timer && session.activity?.seconds == 120)
    #expect(session.plannedRepetitions == 0 && session.plannedSeconds == 120)
    #expect(session.sets.map(\.seconds) == [120])
  }
}

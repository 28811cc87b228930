import TestFiles
import Exercises
import Foundation
import GlideInterface
import MotionCore
import MotionSimulator
import Programme
import Testing
import Varlink

@testable import glided

/// A day of somebody's life: three times sliders and one stretch on both legs, pain once, a sensor
/// that is unplugged once, a repetition that was not seen once. What the day leaves behind agrees
/// with what really happened, to the repetition.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct ADay {
  nonisolated private static let slider = "sciatic-slider-seated-slump"
  nonisolated private static let stretch = "hamstring-stretch-supine"

  nonisolated private static func legs(
    _ id: String, sets: Int, repetitions: Int, seed: UInt64
  ) throws -> [LegRecording] {
    let exercise = try #require(Catalogue.builtIn().exercise(id: id))
    return try (0..<2).map { leg in
      try LegRecording(exercise, sets: sets, repetitions: repetitions, seed: seed + leg)
    }
  }

  /// What was done: the recordings of both legs, and what came of them.
  private struct Done {
    var legs: [LegRecording]
    var events: [Event]
  }

  @Test func agreesWithTheTruth() async throws {
    let sensor = ScriptedSensor("leg", placement: "shank")
    let clock = HandClock(try #require(Day("2026-05-18")))
    try await ScriptedDaemon.run(sensor, clock: clock.wallClock, isAnswered: false) { daemon in
      let wearer = try Wearer(daemon, sensor)
      let done = try Self.live(wearer, clock)
      try Self.checkHistory(wearer, done)
      try Self.checkToday(wearer)
      let files = try TemporaryDirectory()
      try Self.checkExports(daemon.socketPath, done, in: files)
      try Self.checkPage(daemon.socketPath, in: files)
    }
  }

  nonisolated private static func live(_ wearer: Wearer, _ clock: HandClock) throws -> [Done] {
    let sliders = Start.Parameters(exercise: slider, sets: 3, repetitions: 10)
    var stretches = Start.Parameters(exercise: stretch, sets: 1, repetitions: 1)
    func does(_ parameters: Start.Parameters, seed: UInt64) throws -> Done {
      let legs = try legs(
        parameters.exercise, sets: parameters.sets ?? 1, repetitions: parameters.repetitions ?? 1,
        seed: seed)
      return Done(legs: legs, events: try wearer.exercise(parameters, legs: legs))
    }

    clock.set(hour: 8)
    try wearer.expectRefusal("org.glided.QuestionsOpen", of: sliders)
    try wearer.answerNo()
    try wearer.tell(Pain.Parameters(level: 2, moment: .before))
    let morning = try does(sliders, seed: 11)
    try wearer.tell(Pain.Parameters(level: 2, moment: .after))

    // Behind the fourth repetition of the second set.
    clock.set(hour: 13)
    wearer.interludes[14] = {
      let effect = try wearer.tell(Pain.Parameters(level: 5)).effect
      #expect(effect == .halvedRange)
    }
    let noon = try does(sliders, seed: 21)

    // In the second set of the other leg.
    clock.set(hour: 19)
    wearer.interludes[44] = { wearer.unplug() }
    // After a pain of 5 that came with exercise, five in one set are what the rules leave.
    var evenings = sliders
    evenings.override = true
    let evening = try does(evenings, seed: 31)
    let corrected = try wearer.watcher.commands.call(
      Adjust.name, Adjust.Parameters(by: 1), returning: CorrectedSet.self)
    #expect(corrected.set == 6 && corrected.sensed == 10 && corrected.corrected == 11)

    // Better left, today; the wearer knows better.
    clock.set(hour: 20)
    try wearer.expectRefusal("org.glided.Locked", of: stretches)
    stretches.override = true
    return [morning, noon, evening, try does(stretches, seed: 41)]
  }

  nonisolated private static func checkHistory(_ wearer: Wearer, _ done: [Done]) throws {
    for done in done {
      let summary = try #require(done.events.last?.summary)
      #expect(summary.reason == .completed)
      #expect(summary.totalRepetitions == done.legs.flatMap(\.truth.repetitions).count)
    }
    let sessions = try wearer.sessions()
    #expect(
      sessions.map(\.startedAt) == ["08", "13", "19", "20"].map { "2026-05-18T\($0):00:00+01:00" })
    #expect(sessions.map(\.exercise) == [slider, slider, slider, stretch])
    try #require(sessions.count == done.count)
    for (session, done) in zip(sessions, done) {
      let sides = session.sets.map(\.side)
      let half = sides.count / 2
      #expect(Set(sides[..<half]).count == 1 && Set(sides[half...]).count == 1)
      #expect(sides.first != sides.last)
      #expect(!session.sets.map(\.isComplete).contains(false))
      // Each repetition is the one that was made: as far, and held as long.
      let kept = session.sets.flatMap { $0.repetitions ?? [] }
      let truth = done.legs.flatMap(\.truth.repetitions)
      try #require(kept.count == truth.count)
      for (kept, truth) in zip(kept, truth) {
        #expect(abs(kept.rangeOfMotion - truth.rangeOfMotion.inDegrees) < 6)
        #expect(abs(kept.endHold - truth.endHold) < 0.5)
        #expect(abs((kept.endTime - kept.startTime) - (truth.endTime - truth.startTime)) < 0.8)
      }
    }
    let pain = sessions.map { $0.pain.map { "\($0.moment) \($0.level ?? -1)" } }
    #expect(pain == [["before 2", "after 2"], ["during 5"], [], []])
    #expect(sessions.map(\.interruptions) == [nil, nil, 1, nil])
    #expect(sessions.map { $0.corrections.map(\.by) } == [[], [], [1], []])
    #expect(sessions[2].sets.map(\.sensed) == [10, 10, 10, 10, 10, 10])
    #expect(sessions[2].sets.map(\.corrected) == [10, 10, 10, 10, 10, 11])
    #expect(sessions.map(\.overrides.count) == [0, 0, 1, 1])
  }

  /// The slider is in the plan of a first day, for both legs.
  nonisolated private static func checkToday(_ wearer: Wearer) throws {
    let today = try wearer.watcher.commands.call(
      GetToday.name, Nothing(), returning: GetToday.Reply.self
    ).today
    #expect(today.day == "2026-05-18")
    let item = try #require(today.items.first { $0.exercise == slider })
    #expect(!item.isOpen)
    // The second leg of the evening was corrected by one.
    #expect(Set(item.progress.map(\.done)) == [90, 91])
  }

  nonisolated private static func checkExports(
    _ socket: String, _ done: [Done], in files: TemporaryDirectory
  ) throws {
    for format in ["csv", "json", "fhir", "omh"] {
      try glidectl("export", "--format", format, "--out", files.path, "--socket", socket)
    }
    func table(_ name: String) throws -> [[String: String]] {
      let path = try #require(files.contents.first { $0.contains(name) })
      return try CSVText(Data(contentsOf: URL(fileURLWithPath: "\(files.path)/\(path)"))).rows
    }
    let repetitions = try table("repetitions")
    for (number, done) in done.enumerated() {
      let rows = repetitions.filter { $0["session_id"] == "\(number + 1)" }
      let sensed = rows.filter { $0["source"] == "sensed" }
      let truth = done.legs.flatMap(\.truth.repetitions)
      try #require(sensed.count == truth.count)
      for (row, truth) in zip(sensed, truth) {
        let range = try #require(row["rom_deg"].flatMap(Double.init))
        #expect(abs(range - truth.rangeOfMotion.inDegrees) < 6)
      }
      #expect(rows.count - sensed.count == (number == 2 ? 1 : 0))
    }
    #expect(try table("sessions").map { $0["reps"] } == ["60", "60", "61", "2"])
    #expect(try table("sessions").map { $0["reps_sensed"] } == ["60", "60", "60", "2"])
    #expect(try table("pain").count == 3)
  }

  nonisolated private static func checkPage(_ socket: String, in files: TemporaryDirectory) throws {
    let path = "\(files.path)/page.html"
    // From the weeks before today, however long ago the day is.
    try glidectl("report", "--html", path, "--weeks", "520", "--socket", socket)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("90 / 90<") && page.contains("91 / 90 (sensed 90)"))
    #expect(page.contains("1 / 1<"))
  }

  /// Runs the client that is built beside the tests.
  nonisolated private static func glidectl(_ arguments: String...) throws {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("glidectl").path
    let command = try Command(program, arguments)
    #expect(command.status == 0, "\(command.output)")
  }
}

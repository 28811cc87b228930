import TestFiles
import Exercises
import Foundation
import GlideInterface
import Programme
import Testing
import Varlink

@testable import glided

/// The plan and its file, over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct PlanTests {
  nonisolated private static let slider = "sciatic-slider-seated-slump"

  nonisolated private let directory: TemporaryDirectory
  nonisolated private var path: String { "\(directory.path)/state/plan.yaml" }

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func run(_ body: @escaping @Sendable (ScriptedDaemon) throws -> Void) async throws {
    try await ScriptedDaemon.run(ScriptedSensor("a"), in: directory, body)
  }

  nonisolated private static func plan(_ daemon: ScriptedDaemon) throws -> GetPlan.Reply {
    try daemon.client().call(GetPlan.name, Nothing(), returning: GetPlan.Reply.self)
  }

  nonisolated private static func warnings(_ daemon: ScriptedDaemon) throws -> [String] {
    try daemon.client().call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self)
      .status.warnings
  }

  nonisolated private func write(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(directory.path)/state", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func theFirstDayHasOne() async throws {
    try await run { daemon in
      let plan = try Self.plan(daemon)
      #expect(plan.items.map(\.exercise) == [Self.slider, "walk"])
      #expect(plan.path == path && plan.problems.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func anEditIsKeptOverTheDaemonsLife() async throws {
    try await run { daemon in
      let reply = try daemon.client().call(
        EditPlan.name,
        EditPlan.Parameters(change: .set, exercise: Self.slider, side: .left, timesPerDay: 2),
        returning: EditPlan.Reply.self)
      #expect(reply.items.first?.side == .left && reply.items.first?.timesPerDay == 2)
      #expect(reply.items.allSatisfy { $0.added != nil })
    }
    try await run { daemon in
      let items = try Self.plan(daemon).items
      #expect(items.first?.timesPerDay == 2)
    }
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  /// What was in force is kept, and told also of a movement that is no more.
  @Test func versionsAreKeptForTheirDays() async throws {
    let clock = HandClock(try #require(Day("2026-05-18")))
    try await ScriptedDaemon.run(
      ScriptedSensor("a"), in: directory, clock: clock.wallClock
    ) { daemon in
      let client = try daemon.client()
      func versions(_ parameters: ListPlans.Parameters = .init()) throws -> [PlanVersion] {
        try client.call(ListPlans.name, parameters, returning: ListPlans.Reply.self).plans
      }
      func edit(_ change: EditPlan.Parameters) throws {
        _ = try client.call(EditPlan.name, change, returning: EditPlan.Reply.self)
      }
      clock.set(hour: 8)
      #expect(try versions() == [])
      try edit(.init(change: .set, exercise: Self.slider, timesPerDay: 1))
      clock.set(hour: 9)
      try edit(.init(change: .set, exercise: Self.slider, timesPerDay: 2))
      clock.beginNextDay()
      clock.beginNextDay()
      clock.set(hour: 9)
      try edit(.init(change: .remove, exercise: Self.slider))
      let all = try versions()
      // Of two that were made on one day the last.
      #expect(all.map(\.day) == ["2026-05-18", "2026-05-20"])
      #expect(all.map(\.at) == ["2026-05-18T09:00:00+01:00", "2026-05-20T09:00:00+01:00"])
      #expect(all.map { $0.items?.map(\.exercise) } == [[Self.slider, "walk"], ["walk"]])
      #expect(all[0].items?.first?.timesPerDay == 2)
      #expect(try versions(.init(from: "2026-05-19", to: "2026-05-19")) == [all[0]])
      #expect(try versions(.init(to: "2026-05-17")) == [])
    }
  }

  /// "the last good plan stays in force", in this life of the daemon and in the next.
  @Test func aWrongFileIsSaidWithItsLine() async throws {
    try write("items:\n  - exercise: walk\n    seconds: 600\n")
    try await run { daemon in
      #expect(try Self.plan(daemon).items.map(\.seconds) == [600])
      try write("items:\n  - exercise: walk\n    seconds: 600\n    repetitons: 300\n")
      let plan = try Self.plan(daemon)
      #expect(plan.items.map(\.seconds) == [600])
      #expect(plan.problems.map(\.line) == [4])
      #expect(plan.text.contains("repetitons: 300"))
      let expected = """
        \(path) line 4: repetitons: there is no such key: did you mean repetitions?; the last \
        good plan stays in force
        """
      #expect(try Self.warnings(daemon) == [expected])
      // Said once, however often it is asked for.
      #expect(daemon.log.lines.filter { $0.contains("line 4") }.count == 1)
    }
    try await run { daemon in
      #expect(try Self.plan(daemon).items.map(\.seconds) == [600])
      #expect(try Self.warnings(daemon).count == 1)
      try write("items:\n  - exercise: walk\n    seconds: 900\n")
      #expect(try Self.plan(daemon).items.map(\.seconds) == [900])
      #expect(try Self.warnings(daemon).isEmpty)
      try FileManager.default.removeItem(atPath: path)
      #expect(try Self.plan(daemon).items.map(\.seconds) == [900])
    }
  }

  /// A person writes no days: an item is as old as it was.
  @Test func whatIsEditedByHandKeepsItsDay() async throws {
    try write("items:\n  - exercise: walk\n    added: 2026-01-02\n")
    try await run { daemon in
      #expect(try Self.plan(daemon).items.map(\.added) == ["2026-01-02"])
      try write("items:\n  - exercise: walk\n    seconds: 60 # for a start\n")
      #expect(try Self.plan(daemon).items.map(\.added) == ["2026-01-02"])
      #expect(try Self.plan(daemon).text.contains("# for a start"))
    }
    try await run { daemon in
      let items = try Self.plan(daemon).items
      #expect(items.map(\.added) == ["2026-01-02"])
    }
  }

  @Test func aTextIsCheckedBeforeItIsTaken() async throws {
    try await run { daemon in
      let client = try daemon.client()
      func set(_ text: String, knowingly: Bool? = nil, checkOnly: Bool? = nil) throws
        -> SetPlan.Reply
      {
        try client.call(
          SetPlan.name,
          SetPlan.Parameters(text: text, knowingly: knowingly, checkOnly: checkOnly),
          returning: SetPlan.Reply.self)
      }
      let wrong = "items:\n  - exercise: wlk\n"
      let checked = try set(wrong, checkOnly: true)
      #expect(checked.problems.first?.problem.contains("did you mean walk") == true)
      #expect(throws: VarlinkClientError.self) { _ = try set(wrong) }
      let many =
        "items:\n"
        + ["walk", "run", "free", Self.slider, "bridge-supine"]
        .map { "  - exercise: \($0)\n" }.joined()
      let error = #expect(throws: VarlinkClientError.self) { _ = try set(many) }
      guard case .failed(let reply)? = error,
        case .programme(.planUnwise(let problem, let quotation))? = GlidedError(reply)
      else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(problem.hasPrefix("5 exercises are more than 4"))
      #expect(quotation?.text == "<4 exercises (2-4)")
      #expect(try Self.plan(daemon).items.count == 2)
      #expect(try set(many, checkOnly: true).advice.count == 2)
      #expect(try Self.plan(daemon).items.count == 2)
      let kept = try set(many + "# mine\n", knowingly: true)
      #expect(kept.items.count == 5 && kept.text.hasSuffix("# mine\n"))
    }
  }

  @Test func refusesWhatCannotBe() async throws {
    try await run { daemon in
      let client = try daemon.client()
      func fault(_ parameters: EditPlan.Parameters) -> GlidedError? {
        let error = #expect(throws: VarlinkClientError.self) {
          _ = try client.call(EditPlan.name, parameters, returning: EditPlan.Reply.self)
        }
        guard case .failed(let reply)? = error else { return nil }
        return GlidedError(reply)
      }
      #expect(
        fault(.init(change: .add, exercise: "wlak"))
          == .noSuchExercise("wlak", suggestions: ["walk"]))
      #expect(fault(.init(change: .add, exercise: "walk")) == .programme(.alreadyInPlan("walk")))
      #expect(
        fault(.init(change: .remove, exercise: "run"))
          == .programme(.notInPlan("run", suggestions: [])))
      #expect(
        fault(.init(change: .set, exercise: "walk", sets: 0))
          == .programme(.planFigure(key: "sets", problem: "0 is less than 1: give 1 to 20")))
      // The third new one within three days.
      let third = EditPlan.Parameters(change: .add, exercise: "knee-roll-supine")
      guard case .programme(.planUnwise)? = fault(third) else {
        Issue.record("not refused")
        return
      }
    }
  }

  @Test func withoutAStateDirectoryNothingIsKept() async throws {
    let keeper = PlanKeeper(path: nil, catalogue: try .builtIn())
    #expect(!keeper.refresh(catalogue: try .builtIn(), today: Day(number: 0)))
    let error = #expect(throws: PlanKeeper.Failure.self) { try keeper.keep(Plan()) }
    #expect(error?.description.contains("--state DIR") == true)
  }
}

import TestFiles
import Coaching
import Exercises
import Foundation
import GlideInterface
import MotionCore
import Programme
import Sensors
import Testing
import Varlink

@testable import glided

/// Who may start what, over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct GateTests {
  nonisolated private static let slider = "sciatic-slider-seated-slump"
  nonisolated private static let stretch = "hamstring-stretch-supine"

  nonisolated private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func run(
    isAnswered: Bool = true, isLive: Bool = true,
    _ body: @escaping @Sendable (ScriptedDaemon) throws -> Void
  ) async throws {
    let sensor = ScriptedSensor("a")
    sensor.description.isLive = isLive
    try await ScriptedDaemon.run(sensor, in: directory, isAnswered: isAnswered, body)
  }

  nonisolated private static func start(
    _ daemon: ScriptedDaemon, _ exercise: String = slider, override: Bool? = nil
  ) throws -> Session {
    try daemon.client().call(
      Start.name, Start.Parameters(exercise: exercise, override: override),
      returning: Start.Reply.self
    ).session
  }

  nonisolated private static func fault(_ body: () throws -> Void) -> ProgrammeFault? {
    let error = #expect(throws: VarlinkClientError.self) { try body() }
    guard case .failed(let reply)? = error, case .programme(let fault)? = GlidedError(reply)
    else { return nil }
    return fault
  }

  @Test func questionsComeFirst() async throws {
    try await run(isAnswered: false) { daemon in
      let client = try daemon.client()
      let fault = Self.fault { _ = try Self.start(daemon) }
      guard case .questionsOpen(let open)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(open.count == 7 && open.last == "understood")
      var reply = try client.call(
        RedFlags.name, RedFlags.Parameters(), returning: RedFlags.Reply.self)
      #expect(reply.open == open)
      let answers = (reply.warningSigns + reply.injury.prefix(1)).map {
        GlideInterface.Answer(question: $0.id, isYes: false)
      }
      reply = try client.call(
        RedFlags.name, RedFlags.Parameters(answers: answers), returning: RedFlags.Reply.self)
      #expect(reply.open == ["understood"])
      // Not even knowingly.
      #expect(Self.fault { _ = try Self.start(daemon, override: true) } != nil)
      _ = try client.call(Acknowledge.name, Acknowledge.Parameters(), returning: Nothing.self)
      _ = try Self.start(daemon)
    }
  }

  /// In a replay nobody exercises.
  @Test func aReplayIsAskedNothing() async throws {
    try await run(isAnswered: false, isLive: false) { daemon in
      let session = try Self.start(daemon, Self.stretch)
      #expect(session.repetitions == 1)
    }
  }

  @Test func warningSignsStopEverythingUntilAClinicianHasBeenSeen() async throws {
    try await run { daemon in
      let client = try daemon.client()
      let yes = [GlideInterface.Answer(question: "leg-weakness", isYes: true)]
      let reply = try client.call(
        RedFlags.name, RedFlags.Parameters(answers: yes), returning: RedFlags.Reply.self)
      #expect(reply.isEmergency)
      for override in [false, true] {
        let fault = Self.fault { _ = try Self.start(daemon, override: override) }
        guard case .emergency(let message)? = fault else {
          Issue.record("\(String(describing: fault))")
          return
        }
        #expect(message.contains("112") && message.contains("999") && message.contains("911"))
      }
      #expect(throws: VarlinkClientError.failed(.invalidParameter("answers"))) {
        _ = try client.call(
          RedFlags.name,
          RedFlags.Parameters(answers: [GlideInterface.Answer(question: "x", isYes: true)]),
          returning: RedFlags.Reply.self)
      }
      _ = try client.call(
        Acknowledge.name, Acknowledge.Parameters(clinicianSeen: true), returning: Nothing.self)
      _ = try Self.start(daemon)
    }
  }

  /// "Stop the stretch if you begin to feel pain": what was there before does not begin.
  @Test func painFromBeforeTheStretchIsKnownInIt() async throws {
    try await run { daemon in
      let client = try daemon.client()
      func pain(_ level: Int, _ moment: PainMoment? = nil) throws -> PainEffect? {
        try client.call(
          Pain.name, Pain.Parameters(level: level, moment: moment), returning: Pain.Reply.self
        ).effect
      }
      #expect(try pain(2, .before) == nil)
      _ = try Self.start(daemon, Self.stretch, override: true)
      #expect(try pain(2) == PainEffect.none)
      #expect(try pain(3) == .stopped)
    }
  }

  @Test func aLockIsSaidAndCanBeSetAside() async throws {
    try await run { daemon in
      let fault = Self.fault { _ = try Self.start(daemon, Self.stretch) }
      guard case .locked(let exercise, _, let quotation, let cure)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(exercise == Self.stretch)
      #expect(quotation.text.hasPrefix("continuously stretching this will keep everything"))
      #expect(cure.contains("glidectl pain 0-10"))
      _ = try Self.start(daemon, Self.stretch, override: true)
      #expect(daemon.log.lines.contains { $0.contains("is started knowingly, although") })
      // It begins with its first sample.
      daemon.onMain {
        (daemon.source.sensors[0] as? ScriptedSensor)?.deliver(
          .samples([MotionSample(time: 0, acceleration: Vector3(0, 0, 9.8), angularVelocity: .zero)]
          ))
      }
      _ = try daemon.client().call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
      // It is kept.
      let sessions = try daemon.client().call(
        ListSessions.name, ListSessions.Parameters(), returning: ListSessions.Reply.self
      ).sessions
      #expect(sessions.last?.overrides == ["nobody has said lately how much it hurts"])
    }
  }

  /// What is not given comes from today's dose.
  @Test func theDoseIsTodays() async throws {
    try await run { daemon in
      let session = try Self.start(daemon)
      // Three sets of two on each leg.
      #expect(session.sets == 6 && session.repetitions == 2)
    }
  }

  @Test func whatIsAskedForComesBeforeTheDose() async throws {
    try await run { daemon in
      let reply = try daemon.client().call(
        Start.name, Start.Parameters(exercise: Self.slider, side: .left, sets: 1, repetitions: 7),
        returning: Start.Reply.self)
      #expect(reply.session.sets == 1 && reply.session.repetitions == 7)
      #expect(reply.session.side == .left)
    }
  }

  /// A session that broke off is taken up on the legs that it began with, whatever is left of the day.
  @Test func bothLegsAreKeptOfTheRequest() throws {
    let slider = try #require(try Catalogue.builtIn().exercise(id: Self.slider))
    let both = SessionPlan(exercise: slider, side: .right, bothSides: true, getReady: 0)
    let filled = Start.Parameters(exercise: Self.slider).filled(by: both)
    #expect(filled.side == .right && filled.bothSides == true)
    let one = SessionPlan(exercise: slider, side: .left, getReady: 0)
    let single = Start.Parameters(exercise: Self.slider).filled(by: one)
    #expect(single.side == .left && single.bothSides == nil)
  }

  @Test func painIsKeptAndStops() async throws {
    try await run { daemon in
      let client = try daemon.client()
      _ = try Self.start(daemon)
      let mild = try client.call(
        Pain.name, Pain.Parameters(level: 3), returning: Pain.Reply.self)
      #expect(mild.effect == PainEffect.none)
      let half = try client.call(
        Pain.name, Pain.Parameters(level: 4), returning: Pain.Reply.self)
      #expect(half.effect == .halvedRange)
      let sharp = try client.call(
        Pain.name, Pain.Parameters(sharp: true), returning: Pain.Reply.self)
      #expect(sharp.effect == .stopped)
      let status = try client.call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status
      #expect(status.state == .idle && status.session?.summary?.reason == .pain)
      let today = try client.call(
        GetToday.name, Nothing(), returning: GetToday.Reply.self
      ).today
      #expect(today.irritability == .high)
      let after = try client.call(
        Pain.name, Pain.Parameters(level: 2), returning: Pain.Reply.self)
      #expect(after.effect == nil)
    }
  }

  @Test(arguments: [
    (Pain.Parameters(), "level"), (Pain.Parameters(level: 11), "level"),
    (Pain.Parameters(level: -1), "level"), (Pain.Parameters(level: 1, note: ""), "note"),
    (Pain.Parameters(level: 1, note: String(repeating: "x", count: 501)), "note"),
    (Pain.Parameters(moment: .after, answer: .same), "answer"),
  ])
  func painThatIsNone(parameters: Pain.Parameters, name: String) async throws {
    try await run { daemon in
      #expect(throws: VarlinkClientError.failed(.invalidParameter(name))) {
        _ = try daemon.client().call(Pain.name, parameters, returning: Pain.Reply.self)
      }
    }
  }

  nonisolated private static func pain(
    _ daemon: ScriptedDaemon, _ parameters: Pain.Parameters
  ) throws -> Pain.Reply {
    try daemon.client().call(Pain.name, parameters, returning: Pain.Reply.self)
  }

  @Test func warningSignsEndTheSessionThatRuns() async throws {
    try await run { daemon in
      let client = try daemon.client()
      _ = try Self.start(daemon)
      let yes = [GlideInterface.Answer(question: "bladder-or-bowel", isYes: true)]
      _ = try client.call(
        RedFlags.name, RedFlags.Parameters(answers: yes), returning: RedFlags.Reply.self)
      let status = try client.call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status
      #expect(status.state == .idle && status.session?.summary?.reason == .stopped)
      // Nor is a movement taught, and a "no" afterwards is not a clinician's word.
      let no = [GlideInterface.Answer(question: "bladder-or-bowel", isYes: false)]
      _ = try client.call(
        RedFlags.name, RedFlags.Parameters(answers: no), returning: RedFlags.Reply.self)
      let fault = Self.fault { _ = try Self.start(daemon, override: true) }
      guard case .emergency? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      let taught = Self.fault {
        try client.begin(TeachMovement.name, TeachMovement.Parameters(movement: "kick"))
        _ = try client.nextReply(TeachMovement.Reply.self)
      }
      guard case .emergency? = taught else {
        Issue.record("\(String(describing: taught))")
        return
      }
    }
  }

  /// What is locked is not begun by another name.
  @Test func aSessionIsNotRelabelledToWhatIsLocked() async throws {
    try await run { daemon in
      let client = try daemon.client()
      _ = try Self.start(daemon)
      let relabel = Relabel.Parameters(exercise: Self.stretch)
      let fault = Self.fault {
        _ = try client.call(Relabel.name, relabel, returning: CorrectedSet.self)
      }
      guard case .locked(Self.stretch, _, _, _)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
  }

  /// "high = glides only, 5 repetitions, small range", whatever is asked for; knowingly it is
  /// recorded.
  @Test func anIrritableNerveBoundsWhatIsAskedFor() async throws {
    try await run { daemon in
      _ = try Self.pain(daemon, Pain.Parameters(sharp: true))
      let client = try daemon.client()
      var asked = Start.Parameters(
        exercise: "sciatic-slider-supine-90-90", side: .left, sets: 3, repetitions: 20)
      let small = try client.call(Start.name, asked, returning: Start.Reply.self).session
      #expect(small.sets == 1 && small.repetitions == 5)
      let status = try client.call(
        GetStatus.name, Nothing(), returning: GetStatus.Reply.self
      ).status
      #expect(status.warnings.contains { $0.contains("sharp") && $0.contains("--override") })
      _ = try client.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
      asked.override = true
      let large = try client.call(Start.name, asked, returning: Start.Reply.self).session
      #expect(large.sets == 3 && large.repetitions == 20)
      #expect(daemon.log.lines.contains { $0.contains("is started knowingly, although") })
    }
  }

  /// What a person taught may be the very stretch that is locked.
  @Test func nothingIsKnownOfFreeMovement() async throws {
    try await run { daemon in
      _ = try Self.start(daemon, "free")
      _ = try Self.pain(daemon, Pain.Parameters(level: 6))
      let fault = Self.fault { _ = try Self.start(daemon, "free") }
      guard case .locked("free", _, _, _)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
  }

  /// Whatever it was said about, and whenever.
  @Test func sharpPainInTheMorningsAnswerStops() async throws {
    try await run { daemon in
      _ = try Self.start(daemon)
      #expect(try Self.pain(daemon, Pain.Parameters(level: 2, answer: .same)).effect == nil)
      let reply = try Self.pain(daemon, Pain.Parameters(sharp: true, answer: .same))
      #expect(reply.effect == .stopped)
      let today = try daemon.client().call(
        GetToday.name, Nothing(), returning: GetToday.Reply.self
      ).today
      #expect(today.irritability == .high)
    }
  }
}

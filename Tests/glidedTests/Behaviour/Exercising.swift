import Foundation
import GlideInterface
import Sensors
import Testing
import Varlink

@testable import glided

// What is expected at the moment of exercise, and where it is shown as a wearer meets it: over the
// socket, with a sensor that a test plays. The pure machines have tests of their own in CoachingTests.
//
//  1 eyes free              EyesFreeTests
//  2 spoken count           PaceTests; speech itself, glidectlTests: Speech, Programs/SpokenSession
//  3 end-hold tick          GlideEndTests
//  4 over-hold release      GlideEndTests
//  5 under-hold             GlideEndTests
//  6 hold countdown         StretchHoldTests
//  7 tempo                  PaceTests
//  8 pause, resume, skip    PaceTests; auto-pause, GlideEndTests, and not in a hold, StretchHoldTests
//  9 rest                   PaceTests
// 10 wrong side             StrapTests (asked, printed, hint); CorrectionTests (an event, no rewrite)
// 11 other leg              StrapTests; Daemon/BetweenLegsTests
// 12 slip, re-strap         StrapTests
// 13 upside down, rotated   StrapTests
// 14 calibration            StrapTests; Sensors/CalibrationTests
// 15 sensor lost            Sensors/InterruptedSessionTests
// 16 miscount               CorrectionTests; Day/ADayTests
// 17 not locked             CorrectionTests
// 18 cap on self-entry      CorrectionTests
// 19 pain button            PainButtonTests; SparedLegTests; Programme/GateTests
// 20 cue priority           EyesFreeTests
// 21 correct form first     PaceTests
// 22 summary                AroundSessionsTests; on one screen, Programme/SessionAtTheTerminalTests
// 23 streaks                AroundSessionsTests
// 24 trends                 AroundSessionsTests; ReportsTests: Trends
// 25 sharing                Day/ADayTests; ReportsTests: Exports, Page
// 26 privacy                Daemon/SocketAccessTests; glidectlTests: Programs/HistoryCommandTests
// 27 disclaimers            AroundSessionsTests; Programme/SessionAtTheTerminalTests

/// Somebody who exercises with a sensor on the leg, as a client on the socket hears and sees it.
///
/// What the limb does is measured at once, however long it takes: time is the sensor's.
final class Exercising {
  static let slider: String = "sciatic-slider-seated-slump"
  static let stretch: String = "hamstring-stretch-supine"

  var limb: Limb = Limb()
  let daemon: ScriptedDaemon
  let watcher: Watcher
  let sensor: ScriptedSensor

  init(_ daemon: ScriptedDaemon, _ sensor: ScriptedSensor) throws {
    self.daemon = daemon
    self.sensor = sensor
    watcher = try Watcher(socketPath: daemon.socketPath)
  }

  /// Runs `body` with a daemon whose wearer may exercise, and has said what is needed for it.
  @MainActor
  static func run(
    clock: HandClock? = nil, _ body: @escaping @Sendable (Exercising) throws -> Void
  ) async throws {
    let sensor = ScriptedSensor("leg", placement: "shank")
    let clock = clock?.wallClock ?? .system
    try await ScriptedDaemon.run(sensor, clock: clock) { daemon in
      try body(Exercising(daemon, sensor))
    }
  }

  /// Starts with a countdown of 2 s unless told otherwise, and keeps still until it is over.
  @discardableResult
  func start(
    _ exercise: String = slider, side: Side? = nil, bothSides: Bool? = nil, sets: Int = 1,
    repetitions: Int? = nil, hold: Double? = nil, rest: Double? = nil, override: Bool? = nil,
    getReady: Double? = 2
  ) throws -> Session {
    let session = try watcher.start(
      Start.Parameters(
        exercise: exercise, side: side, bothSides: bothSides, sets: sets,
        repetitions: repetitions, holdSeconds: hold, restSeconds: rest, getReadySeconds: getReady,
        override: override))
    if let getReady { limb.stay(getReady + 1) }
    return session
  }

  /// Has the sensor deliver what the limb did since the last time.
  func play() {
    let (sensor, samples) = (sensor, limb.take())
    daemon.onMain { sensor.deliver(.samples(samples)) }
  }

  /// Has the limb do something, and the sensor deliver it.
  func does(_ body: (inout Limb) -> Void) {
    body(&limb)
    play()
  }

  func command(_ method: String) throws {
    _ = try watcher.commands.call(method, Nothing(), returning: Nothing.self)
  }

  @discardableResult
  func tell(_ pain: Pain.Parameters) throws -> Pain.Reply {
    try watcher.commands.call(Pain.name, pain, returning: Pain.Reply.self)
  }

  /// The status as it is after all that was done, with nothing left that waits for the disk.
  func status() throws -> Status {
    let daemon = daemon
    while daemon.onMain({ daemon.sessions.logbook.announcements.heldStatus != nil }) {
      usleep(1000)
    }
    return try watcher.commands.call(
      GetStatus.name, Nothing(), returning: GetStatus.Reply.self
    ).status
  }

  func records() throws -> [SessionRecord] {
    try watcher.commands.call(
      ListSessions.name, ListSessions.Parameters(withDetails: true),
      returning: ListSessions.Reply.self
    ).sessions
  }

  /// What the client that is built beside the tests prints, its lines joined.
  func glidectl(_ arguments: String...) throws -> String {
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("glidectl").path
    let command = try Command(program, arguments + ["--socket", daemon.socketPath])
    #expect(command.status == 0, "\(command.output)")
    return command.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Stops the session, unless it has ended, and returns its events from the beginning.
  func events() throws -> [Event] {
    play()
    // No effect on a session that has come to its end.
    _ = try? watcher.commands.call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
    return try watcher.events(until: .sessionEnded)
  }
}

extension [Event] {
  /// When cues of these ids began; s.
  func times(of ids: String...) -> [Double] {
    filter { $0.cue.map { ids.contains($0.id) } ?? false }.map(\.time)
  }

  /// What was said, in its order, by id.
  var cues: [String] { compactMap(\.cue?.id) }

  func count(_ kind: EventKind) -> Int { count { $0.kind == kind } }
}

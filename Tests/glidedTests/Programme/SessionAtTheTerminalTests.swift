import Foundation
import GlideInterface
import MotionCore
import Sensors
import TestTerminal
import Testing
import Varlink

@testable import glided

/// What whoever wears the sensor is asked around `glidectl start`, at a terminal.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct SessionAtTheTerminal {
  private let sensor: ScriptedSensor = ScriptedSensor("leg", placement: "shank")

  nonisolated private static let exercise: String = "knee-extension-seated"

  /// A person at a terminal, who runs `glidectl start`.
  private struct Wearer: Sendable {
    nonisolated(unsafe) let terminal: PseudoTerminal
    let program: Process

    init(_ daemon: ScriptedDaemon, columns: UInt16 = 100) throws {
      terminal = try PseudoTerminal(columns: columns, rows: 30)
      program = Process()
      program.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("glidectl")
      program.arguments = [
        "start", SessionAtTheTerminal.exercise, "--sets", "1", "--repetitions", "2",
        "--get-ready", "0.5", "--no-bell", "--socket", daemon.socketPath,
      ]
      program.environment = ProcessInfo.processInfo.environment
        .merging(["LC_ALL": "C.UTF-8", "TERM": "xterm"]) { $1 }
      program.standardInput = terminal.line
      program.standardOutput = terminal.line
      program.standardError = terminal.line
      try program.run()
    }

    /// Waits for a question and answers it; returns what was shown, its lines joined.
    @discardableResult
    func answer(_ question: String, _ answer: String) throws -> String {
      let shown = terminal.read(until: question).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      try terminal.screen.write(contentsOf: Data("\(answer)\n".utf8))
      return shown
    }

    func end() -> Int32 {
      program.waitUntilExit()
      return program.terminationStatus
    }
  }

  nonisolated private static func pain(_ daemon: ScriptedDaemon) throws -> [PainRecord] {
    try daemon.client().call(
      ListPain.name, ListPain.Parameters(), returning: ListPain.Reply.self
    ).pain
  }

  nonisolated private static func isIdle(_ daemon: ScriptedDaemon) throws -> Bool {
    try daemon.client().call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self)
      .status.session == nil
  }

  @Test func theFirstSessionHasItsQuestionsThenPainBeforeAndAfter() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor, isAnswered: false) { daemon in
      let wearer = try Wearer(daemon)
      for question in ["between the legs", "bowels?", "in sex?", "legs at once?", "growing?"] {
        try wearer.answer(question, "n")
      }
      try wearer.answer("not healed yet?", "maybe")
      try wearer.answer("Type y for yes or n for no.", "n")
      let statement = try wearer.answer("Have you read this?", "y")
      #expect(statement.contains("no medical device"))
      try wearer.answer("before the exercise? 0 to 10, Enter skips:", "lots")
      try wearer.answer("“lots” is none of these", "1")
      while !daemon.onMain({ sensor.isOpen }) { usleep(5000) }
      // Enter in the middle of the session does not skip the question after it.
      try wearer.terminal.screen.write(contentsOf: Data("\n".utf8))
      daemon.onMain { sensor.deliver(.samples(SwingRecording(repetitions: 3, lead: 2).samples)) }
      let summary = try wearer.answer("after the exercise? 0 to 10, sharp, Enter skips:", "2")
      #expect(summary.contains("pain 1 before"))
      _ = wearer.terminal.read(until: "Pain: 1 before, 2 after.")
      #expect(wearer.end() == 0)
      let pain = try Self.pain(daemon)
      #expect(pain.map(\.moment) == [.before, .after])
      #expect(pain.map(\.level) == [1, 2])
    }
  }

  @Test func aWarningSignStartsNothing() async throws {
    try await ScriptedDaemon.run(sensor, isAnswered: false) { daemon in
      let wearer = try Wearer(daemon)
      try wearer.answer("between the legs", "y")
      #expect(wearer.terminal.read(until: "--clinician-seen").contains("112"))
      #expect(wearer.end() == 1)
      #expect(try Self.isIdle(daemon))
    }
  }

  /// "If even these hurt, leave them today": who says so before the session is not led into it.
  @Test func muchPainBeforeAsksOnceMore() async throws {
    try await ScriptedDaemon.run(sensor) { daemon in
      let wearer = try Wearer(daemon)
      try wearer.answer("before the exercise?", "7")
      let shown = try wearer.answer("Begin all the same? [y/N]", "")
      #expect(shown.contains("If even these hurt, leave them today."))
      _ = wearer.terminal.read(until: "All right.")
      #expect(wearer.end() == 0)
      #expect(try Self.isIdle(daemon))
      #expect(try Self.pain(daemon).map(\.level) == [7])
    }
  }

  @Test func questionsFitANarrowScreen() async throws {
    try await ScriptedDaemon.run(sensor) { daemon in
      let wearer = try Wearer(daemon, columns: 40)
      let shown = wearer.terminal.read(until: "skips:")
      try wearer.terminal.screen.write(contentsOf: Data("\n".utf8))
      #expect(
        shown.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
          == ["How much does it hurt now,", "before the exercise? 0 to 10,", "Enter skips:"])
      _ = wearer.terminal.read(until: "get ready")
      wearer.program.terminate()
      _ = wearer.end()
    }
  }
}

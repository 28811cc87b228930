import Foundation
import TestTerminal
import Testing

@testable import glidectl

/// The live view on a real terminal.
@Suite(.timeLimit(.minutes(10))) struct LiveDisplayTests {
  private let place: RuntimeDirectory

  init() throws {
    place = try RuntimeDirectory()
  }

  private func start(on terminal: PseudoTerminal, _ arguments: [String]) throws -> Process {
    let process = Program.process(
      arguments, environment: place.environment.merging(["TERM": "xterm-256color"]) { $1 })
    process.standardOutput = terminal.line
    try process.run()
    // The program's end alone is left open, so that the screen has an end.
    try terminal.line.close()
    return process
  }

  @Test func redrawsInPlaceAndLeavesTheSummary() throws {
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    let process = try start(on: terminal, ["demo", "--speed", "40"])
    let screen = terminal.read()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let parts = screen.components(separatedBy: "\u{1B}[?25h")
    #expect(parts.count == 2)
    #expect(parts[0].contains("\u{1B}[?25l\u{1B}[H\u{1B}[J"))
    // No line feed scrolls the view once it stands.
    let view = try #require(parts[0].components(separatedBy: "\u{1B}[?25l").last)
    #expect(!view.contains("\n"))
    #expect(parts[1].contains("Seated slump sciatic slider (nerve floss), right leg: done."))
    #expect(parts[1].contains("  repetitions      10"))
    // Nor does it show what is before and after the session that it begins.
    #expect(!screen.contains("No session yet"))
    #expect(place.isClean)
  }

  @Test func givesTheCursorBackWhenInterrupted() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 12)
    let process = try start(on: terminal, ["demo", "--speed", "1"])
    _ = terminal.read(until: "get ready")
    process.interrupt()
    let rest = terminal.read()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGINT)
    #expect(rest.hasSuffix("\u{1B}[H\u{1B}[J\u{1B}[?25h"))
    #expect(place.isClean)
  }
}

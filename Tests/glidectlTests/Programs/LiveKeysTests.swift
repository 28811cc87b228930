import Foundation
import Glibc
import TestTerminal
import Testing

@testable import glidectl

/// The keys of the live view, typed at a real terminal, with a real daemon behind it.
@Suite(.timeLimit(.minutes(10))) struct LiveKeysTests {
  private let place: RuntimeDirectory

  init() throws {
    place = try RuntimeDirectory()
  }

  /// Starts glidectl as the program that the terminal belongs to.
  private func start(on terminal: PseudoTerminal, _ arguments: [String]) throws -> Process {
    let process = Program.process(
      ["--ctty", "--wait", Program.directory.appendingPathComponent("glidectl").path] + arguments,
      environment: place.environment.merging(["TERM": "xterm-256color", "NO_COLOR": "1"]) { $1 })
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.standardInput = terminal.line
    process.standardOutput = terminal.line
    try process.run()
    try terminal.line.close()
    return process
  }

  private func modes(_ terminal: PseudoTerminal) -> tcflag_t {
    var modes = termios()
    #expect(tcgetattr(terminal.screen.fileDescriptor, &modes) == 0)
    return modes.c_lflag & tcflag_t(ECHO | ICANON)
  }

  @Test func carryOutWhatTheySay() throws {
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let recording = HingeRecording.text(repetitions: 60, header: [("placement", "shank")])
    let socket = try daemon.start(recording: Array(recording.utf8), speed: 1)
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    let usual = modes(terminal)
    let process = try start(
      on: terminal,
      [
        "start", "knee-ext", "--side", "left", "--sets", "1", "--get-ready", "20", "--socket",
        socket,
      ])
    func type(_ keys: String, until text: String) throws {
      try terminal.screen.write(contentsOf: Data(keys.utf8))
      try expect(text)
    }
    func expect(_ text: String) throws {
      let isShown = terminal.read(until: text).contains(text)
      try #require(isShown, "\(text)")
    }
    try expect("?: keys")
    #expect(modes(terminal) == 0, "keys come one by one and are not shown")
    try type("?", until: "space: pause, go on.")
    try type("p", until: "How much does it hurt")
    try type("2", until: "Noted.")
    try type("n", until: "needs 20°")
    try type(" ", until: "space goes on")
    try type("q", until: "End the session? y or n")
    try terminal.screen.write(contentsOf: Data("y".utf8))
    let rest = terminal.read()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let summary = rest.contains("Seated knee extension, left leg: stopped")
    #expect(summary)
    #expect(modes(terminal) == usual, "the keyboard is as it was")
    let shown = try Program.glidectl("show", "last", "--socket", socket)
    #expect(shown.output.contains("pain"), "\(shown.output)")
  }
}

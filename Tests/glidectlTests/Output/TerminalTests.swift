import Testing

@testable import glidectl

@Suite struct TerminalTests {
  private func terminal(
    isTerminal: Bool = true, _ environment: [String: String], codeset: String = "UTF-8"
  ) -> Terminal {
    Terminal(isTerminal: isTerminal, environment: environment, codeset: codeset)
  }

  @Test func showsAllOnAnOrdinaryTerminal() {
    let terminal = terminal(["TERM": "xterm-256color"])
    #expect(terminal.isInteractive && terminal.hasColour && terminal.hasUnicode)
  }

  @Test func leavesColourOutWhereAsked() {
    let terminal = terminal(["TERM": "xterm", "NO_COLOR": "1"])
    #expect(terminal.isInteractive && !terminal.hasColour)
  }

  /// no-color.org: an empty value asks for nothing.
  @Test func takesAnEmptyNoColorForNone() {
    #expect(terminal(["TERM": "xterm", "NO_COLOR": ""]).hasColour)
  }

  @Test(arguments: [[:], ["TERM": ""], ["TERM": "dumb"]])
  func doesNotMoveTheCursorOfADumbTerminal(environment: [String: String]) {
    let terminal = terminal(environment)
    #expect(!terminal.isInteractive && !terminal.hasColour)
  }

  @Test func doesNotMoveTheCursorInAFile() {
    let terminal = terminal(isTerminal: false, ["TERM": "xterm"])
    #expect(!terminal.isInteractive && !terminal.hasColour)
  }

  @Test func writesASCIIWhereThereIsNothingElse() {
    let terminal = terminal(["TERM": "xterm"], codeset: "ANSI_X3.4-1968")
    #expect(terminal.shown("58°, 3 × 10, “a”, Knöchel") == "58 deg, 3 x 10, \"a\", Kn?chel")
  }

  @Test func letsNoTextSteerTheTerminal() {
    #expect(terminal([:]).shown("knee\u{1B}[2J\r\nsensor") == "knee [2J  sensor")
  }
}

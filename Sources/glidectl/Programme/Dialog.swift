import Glibc

/// Questions to the person at the terminal; nobody else is ever asked.
enum Dialog {
  /// As many characters an answer has at most, with the blank before it.
  private static let answer: Int = 8

  /// Whether somebody sits there who can be asked.
  static var isPossible: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// Keys that were pressed while nothing was asked are no answer to what is asked next.
  static func forgetWhatWasTyped() {
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  /// Returns what was typed, without blanks around it; nil at the end of input.
  static func line(_ prompt: String) throws(OutputError) -> String? {
    let terminal = Terminal.current()
    // Room for a short answer on the last line.
    let lines = prompt.wrapped(to: Terminal.textColumns() - answer).map(terminal.shown)
    try StandardOutput.write(lines.joined(separator: "\n") + " ")
    guard let text = readLine() else {
      try StandardOutput.line("")
      return nil
    }
    return text.trimmed
  }

  /// Returns the answer, asked again until it is one; nil at the end of input.
  static func yesOrNo(_ question: String) throws(OutputError) -> Bool? {
    while let text = try line("\(question) [y/n]")?.lowercased() {
      if ["y", "yes"].contains(text) { return true }
      if ["n", "no"].contains(text) { return false }
      try paragraphs(["Type y for yes or n for no."])
    }
    return nil
  }

  /// Returns the answer, `usual` where Enter alone was pressed or input has ended.
  static func yesOrNo(_ question: String, usual: Bool) throws(OutputError) -> Bool {
    let choice = usual ? "[Y/n]" : "[y/N]"
    while let text = try line("\(question) \(choice)")?.lowercased() {
      if text.isEmpty { return usual }
      if ["y", "yes"].contains(text) { return true }
      if ["n", "no"].contains(text) { return false }
    }
    return usual
  }

  static func paragraphs(_ texts: [String]) throws(OutputError) {
    let terminal = Terminal.current()
    for text in texts {
      try StandardOutput.lines(
        text.quotedForPeople.wrapped(to: Terminal.textColumns()).map(terminal.shown) + [""])
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

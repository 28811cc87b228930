import GlideInterface

/// Shows a session while it lasts and its summary at the end, as suits standard output: as JSON,
/// as a live view, or as plain lines, one an event.
struct SessionPresenter {
  private enum Form {
    case json
    case live(LiveDisplay)
    case lines
  }

  private let form: Form
  private let terminal: Terminal
  private var model = LiveModel()

  init(json: Bool, terminal: Terminal) {
    self.terminal = terminal
    form = json ? .json : terminal.isInteractive ? .live(LiveDisplay(terminal: terminal)) : .lines
  }

  /// The live view, where there is one, which has to be closed whatever ends the program.
  var display: LiveDisplay? {
    if case .live(let display) = form { display } else { nil }
  }

  /// Follows one session to its end; see `SessionFollower`.
  mutating func present(
    _ connection: DaemonConnection, begin: () throws -> Void = {}
  ) throws {
    defer { display?.close() }
    let session = try SessionFollower(connection: connection).follow(begin: begin) { reply in
      try show(reply)
    }
    display?.close()
    guard let session, let summary = session.summary else { return }
    switch form {
    case .json: break
    case .live: try StandardOutput.lines(closingLines(summary, session.name))
    case .lines: try StandardOutput.lines(summary.lines(name: session.name).map(terminal.shown))
    }
  }

  private mutating func show(_ reply: Watch.Reply) throws {
    switch form {
    case .json:
      try StandardOutput.line(JSONLine.text(reply))
    case .live(let display):
      model.take(reply.status)
      try display.show(model)
    case .lines:
      if let missed = reply.missed {
        try StandardOutput.line("  \(count(missed, "update")) missed")
      }
      if let line = reply.line { try StandardOutput.line(terminal.shown(line)) }
    }
  }

  /// The summary with its count in tall letters, still to be read from afar.
  private func closingLines(_ summary: Summary, _ name: String) -> [String] {
    let size = Terminal.size()
    let style: Style = summary.reason == .completed ? .good : .strong
    let tall = BlockText(
      "\(summary.totalRepetitions) \(summary.reason == .completed ? "done" : "counted")",
      scale: size.columns >= 80 ? 2 : 1, unicode: terminal.hasUnicode)
    var canvas = Canvas(size: Terminal.Size(columns: size.columns, rows: tall.height + 1))
    canvas.draw(tall, row: 0, style: style)
    let text = summary.lines(name: name).map(terminal.shown)
    return canvas.lines(hasColour: terminal.hasColour) + text
  }
}

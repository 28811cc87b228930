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
  private let speaker: Speaker?
  /// Whether sounds are the terminal's bell, where there is a live view.
  private let bell: Bool
  /// Whether there is no session yet to show, and others are to begin one.
  private var isWaiting = false

  init(json: Bool, terminal: Terminal, speaker: Speaker? = nil, bell: Bool = false) {
    self.terminal = terminal
    self.speaker = speaker
    self.bell = bell
    form = json ? .json : terminal.isInteractive ? .live(LiveDisplay(terminal: terminal)) : .lines
  }

  /// The live view, where there is one, which has to be closed whatever ends the program.
  var display: LiveDisplay? {
    if case .live(let display) = form { display } else { nil }
  }

  /// What is said at the end is spoken to its end, if that does not take longer; s.
  private static let lastWords: Int32 = 6

  /// Follows one session to its end and returns what was done; see `SessionFollower`.
  @discardableResult
  mutating func present(
    _ connection: DaemonConnection, begin: (() throws -> Void)? = nil
  ) throws -> Summary {
    let keys = try display.flatMap { display throws(Failure) in
      try LiveKeys(path: connection.path, display: display)
    }
    defer {
      keys?.end()
      display?.close()
    }
    isWaiting = begin == nil
    let session = try SessionFollower(connection: connection).follow(begin: begin ?? {}) { reply in
      try show(reply)
    }
    keys?.end()
    display?.close()
    Interruptions.standAside()
    speaker?.finish(patience: Self.lastWords)
    guard let summary = session.summary else {
      throw Failure("The session has ended, and the daemon does not say how.")
    }
    let text = summary.figures(name: session.name).lines(columns: Terminal.textColumns())
      .map(terminal.shown)
    switch form {
    case .json: break
    case .live: try StandardOutput.lines(tallCount(summary) + text)
    case .lines: try StandardOutput.lines(text)
    }
    return summary
  }

  private mutating func show(_ reply: Watch.Reply) throws {
    speaker?.tend()
    if let cue = reply.event?.cue {
      if cue.text.isEmpty, bell { try display?.ring() }
      speaker?.speak(cue)
    }
    switch form {
    case .json:
      try StandardOutput.line(JSONLine.text(reply))
    case .live(let display):
      // Idle is also what was before a session that is begun here, and what is after it.
      if reply.status.state != .idle { isWaiting = false } else if !isWaiting { return }
      try display.show(reply.status)
    case .lines:
      if let missed = reply.missed {
        try StandardOutput.line("  \(count(missed, "update")) missed")
      }
      if let line = reply.line { try StandardOutput.line(terminal.shown(line)) }
    }
  }

  /// The count or the time in tall letters, still to be read from afar.
  private func tallCount(_ summary: Summary) -> [String] {
    let size = Terminal.size()
    let isDone = summary.reason == .completed
    let figure = summary.activity?.seconds.countdown ?? "\(summary.totalRepetitions)"
    let tall = BlockText(
      "\(figure) \(isDone ? "done" : "counted")",
      scale: size.columns >= 80 ? 2 : 1, unicode: terminal.hasUnicode)
    var canvas = Canvas(size: Terminal.Size(columns: size.columns, rows: tall.height + 1))
    canvas.draw(tall, row: 0, style: isDone ? .good : .strong)
    return canvas.lines(hasColour: terminal.hasColour)
  }
}

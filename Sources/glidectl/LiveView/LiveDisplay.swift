import GlideInterface

/// The live view on a terminal, redrawn in place.
///
/// Only rows that changed are written, in one call, so that nothing flickers. The cursor is hidden
/// while the view stands, and keys are not shown; whatever ends the program has to call `close()`.
final class LiveDisplay: Sendable {
  private enum Phase {
    case unopened
    case open
    /// The program is stopped, the terminal is others'.
    case suspended
    case closed
  }

  private struct State: Sendable {
    var phase = Phase.unopened
    var model = LiveModel()
    var size = Terminal.Size(columns: 0, rows: 0)
    var keys: KeyInput?
    /// The rows that stand on the screen.
    var lines: [String] = []
  }

  private let terminal: Terminal
  private let state = Locked(State())

  init(terminal: Terminal) {
    self.terminal = terminal
  }

  /// Shows the session as it is now.
  func show(_ status: Status) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      state.model.take(status)
      try draw(&state)
    }
  }

  /// Changes what is shown, where anything is yet.
  func update(_ change: (inout LiveModel) -> Void) {
    state.withLock { state in
      change(&state.model)
      if state.phase == .open { try? draw(&state) }
    }
  }

  /// Rings the terminal's bell.
  func ring() throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      if state.phase == .open { try StandardOutput.write("\u{07}") }
    }
  }

  /// Draws the view anew: the terminal has another size, or was used by others meanwhile.
  func redraw() {
    state.withLock { state in
      guard state.phase == .open || state.phase == .suspended else { return }
      state.size = Terminal.Size(columns: 0, rows: 0)
      try? draw(&state)
    }
  }

  /// Lends the terminal to others until the next `redraw()`.
  func suspend() {
    end(.suspended)
  }

  /// Gives the terminal back: clears the view and shows the cursor in its place.
  func close() {
    end(.closed)
  }

  private func end(_ phase: Phase) {
    state.withLock { state in
      if state.phase == .open { try? StandardOutput.write("\u{1B}[H\u{1B}[J\u{1B}[?25h") }
      state.keys?.giveBack()
      state.keys = nil
      state.phase = phase
    }
  }

  private func draw(_ state: inout State) throws(OutputError) {
    guard state.phase != .closed else { return }
    let size = Terminal.size()
    var text = ""
    if size != state.size || state.phase != .open {
      // What stands on the screen scrolls away rather than being wiped out.
      if state.phase != .open { text += String(repeating: "\n", count: size.rows) }
      text += "\u{1B}[?25l\u{1B}[H\u{1B}[J"
      state.lines = Array(repeating: "", count: size.rows)
      state.size = size
      state.keys = state.keys ?? KeyInput()
      state.phase = .open
    }
    let lines = LiveView(size: size, terminal: terminal).lines(state.model)
    for (row, line) in lines.enumerated() where line != state.lines[row] {
      text += "\u{1B}[\(row + 1);1H\(line)\u{1B}[K"
    }
    state.lines = lines
    if !text.isEmpty { try StandardOutput.write(text) }
  }
}

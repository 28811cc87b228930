import FoundationEssentials
import Glibc
import Reports

/// What standard output can show.
struct Terminal: Sendable, Equatable {
  struct Size: Sendable, Equatable {
    var columns: Int
    var rows: Int
  }

  /// Whether the cursor can be moved, so that a view can be redrawn in place.
  var isInteractive: Bool
  var hasColour: Bool
  /// Whether more than ASCII can be shown.
  var hasUnicode: Bool
  /// Whether it is the kernel's own console, whose font has 512 characters at most.
  var isLinuxConsole: Bool

  /// Judges by the environment: `NO_COLOR` (no-color.org), and `TERM`, which is unset or "dumb"
  /// where the cursor cannot be moved.
  init(isTerminal: Bool, environment: [String: String], codeset: String) {
    let kind = environment["TERM"] ?? ""
    isInteractive = isTerminal && !kind.isEmpty && kind != "dumb"
    hasColour =
      isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && !kind.hasPrefix("vt")
    hasUnicode = codeset == "UTF-8"
    isLinuxConsole = kind == "linux"
  }

  /// Standard output as it is now.
  static func current() -> Terminal {
    setlocale(LC_CTYPE, "")
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    return Terminal(
      isTerminal: isatty(STDOUT_FILENO) == 1,
      environment: ProcessInfo.processInfo.environment, codeset: codeset)
  }

  /// The size of the terminal now; 80 by 24 where it does not say.
  static func size(_ descriptor: Int32 = STDOUT_FILENO) -> Size {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
      window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// What a plot can be drawn with: Linux's own console has no Braille patterns.
  var plotCharacters: Plot.Characters { hasUnicode && !isLinuxConsole ? .braille : .ascii }

  /// How long lines of text are to be: no longer than they are pleasant to read.
  static func textColumns(_ descriptor: Int32 = STDOUT_FILENO) -> Int {
    min(100, size(descriptor).columns)
  }

  /// `text` as this terminal can show it.
  func shown(_ text: String) -> String {
    hasUnicode ? text.printable : text.printable.inASCII
  }
}

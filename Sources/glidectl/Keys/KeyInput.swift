import Glibc

/// The keyboard while a view stands: keys come one by one, and are not shown.
struct KeyInput: Sendable {
  private let usual: termios

  /// Whether somebody sits at the terminal's keyboard, and the terminal is this program's: one that
  /// runs in the background would be stopped for asking.
  static var isOurs: Bool {
    isatty(STDIN_FILENO) == 1 && tcgetpgrp(STDIN_FILENO) == getpgrp()
  }

  /// Takes the keyboard; nil where it is not ours to take. Ctrl-C and its like work as ever.
  init?() {
    var usual = termios()
    guard Self.isOurs, tcgetattr(STDIN_FILENO, &usual) == 0 else { return nil }
    self.usual = usual
    var single = usual
    single.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &single.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    guard tcsetattr(STDIN_FILENO, TCSANOW, &single) == 0 else { return nil }
  }

  /// Gives the keyboard back; what was typed and not read is no answer to what is asked next.
  func giveBack() {
    var usual = usual
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual)
  }
}

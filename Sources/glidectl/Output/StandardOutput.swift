import Glibc

/// Standard output, unbuffered: a line is out when the call returns.
enum StandardOutput {
  static func line(_ text: String) throws(OutputError) {
    try write(text + "\n")
  }

  static func lines(_ lines: [String]) throws(OutputError) {
    try write(lines.map { $0 + "\n" }.joined())
  }

  static func write(_ text: String) throws(OutputError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR {
        throw .failed(errno: errno)
      }
    }
  }
}

/// Why standard output takes no more.
enum OutputError: Error, Equatable, CustomStringConvertible {
  /// Whoever read it has gone: `glidectl exercises | head -1`.
  case closed
  case failed(errno: Int32)

  var description: String {
    switch self {
    case .closed: "Standard output is closed."
    case .failed(let errno): "Cannot write to standard output: \(systemMessage(errno))."
    }
  }
}

/// Standard error; what cannot be written there is lost, as there is no other place to say so.
enum StandardError {
  static func line(_ text: String) {
    write(isatty(STDERR_FILENO) == 1 ? text.broken(to: Terminal.textColumns(STDERR_FILENO)) : text)
  }

  private static func write(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

import Glibc

/// Why a command did not do what it was asked to: what is wrong and what to do.
struct Failure: Error, Equatable {
  var message: String
  /// The exit status, by sysexits.h where it has one.
  var status: Int32

  init(_ message: String, status: Int32 = 1) {
    self.message = message
    self.status = status
  }

  /// The words on the command line are wrong; status 64, EX_USAGE.
  static func usage(_ message: String) -> Failure { Failure(message, status: 64) }

  /// The daemon cannot be reached; status 69, EX_UNAVAILABLE.
  static func unavailable(_ message: String) -> Failure { Failure(message, status: 69) }

  var isUnavailable: Bool { status == 69 }

  /// Writes the message to standard error.
  func report() {
    StandardError.line("glidectl: \(message)")
  }
}

/// Returns the system's words for an errno.
func systemMessage(_ errno: Int32) -> String {
  String(cString: strerror(errno))
}

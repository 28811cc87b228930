import Glibc

/// Owns a file descriptor, which is closed when the last reference goes.
final class Descriptor: Sendable {
  let number: Int32

  init(owning number: Int32) {
    self.number = number
  }

  deinit {
    Glibc.close(number)
  }

  /// Makes a Unix stream socket.
  static func unixStream(flags: Int32 = 0) throws(SystemError) -> Descriptor {
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | flags
    return Descriptor(owning: try systemCall("socket") { socket(AF_UNIX, type, 0) })
  }

  /// Makes reads and writes return instead of wait, and keeps the descriptor from child processes.
  func setNonBlockingCloseOnExec() throws(SystemError) {
    let flags = try systemCall("fcntl") { fcntl(number, F_GETFL) }
    try systemCall("fcntl") { fcntl(number, F_SETFL, flags | O_NONBLOCK) }
    try systemCall("fcntl") { fcntl(number, F_SETFD, FD_CLOEXEC) }
  }
}

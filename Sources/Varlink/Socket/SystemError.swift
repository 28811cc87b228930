import Glibc

/// A system call that failed.
struct SystemError: Error, Equatable {
  var call: String
  var errno: Int32

  /// Whether a non-blocking call would have had to wait.
  var wouldBlock: Bool { errno == EAGAIN }
}

/// Makes a system call, again after each interruption by a signal, and throws its errno.
@discardableResult
func systemCall<Result: SignedInteger>(
  _ name: String, _ call: () -> Result
) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let error = errno
    if error != EINTR { throw SystemError(call: name, errno: error) }
  }
}

/// The system's words for an errno.
func systemMessage(_ errno: Int32) -> String {
  strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
}

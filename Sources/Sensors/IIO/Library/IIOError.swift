import Glibc

/// A call to libiio that failed.
struct IIOError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The errno, positive.
  var code: Int32
  /// What was tried, as in "open its buffer".
  var action: String

  init(_ code: some BinaryInteger, _ action: String) {
    let code = Int32(truncatingIfNeeded: code)
    self.code = code < 0 ? 0 - code : code
    self.action = action
  }

  var description: String { "cannot \(action): \(String(cString: strerror(code)))" }
}

/// Throws what a negative result of libiio stands for.
@discardableResult
func iioResult<Result: SignedInteger>(
  _ result: Result, _ action: @autoclosure () -> String
) throws(IIOError) -> Result {
  if result < 0 { throw IIOError(result, action()) }
  return result
}

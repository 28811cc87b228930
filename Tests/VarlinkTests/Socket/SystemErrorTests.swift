import Glibc
import Testing

@testable import Varlink

@Suite struct SystemErrorTests {
  @Test func repeatsWhatASignalInterrupted() throws {
    var errors = [EINTR, EINTR]
    let result = try systemCall("read") { () -> Int in
      guard let error = errors.popLast() else { return 7 }
      errno = error
      return -1
    }
    #expect(result == 7)
    #expect(errors.isEmpty)
  }

  @Test func throwsTheErrno() {
    #expect(throws: SystemError(call: "close", errno: EBADF)) {
      try systemCall("close") { close(-1) }
    }
  }
}

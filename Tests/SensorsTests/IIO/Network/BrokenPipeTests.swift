import Glibc
import Testing

@testable import Sensors

@Suite struct BrokenPipes {
  private var isBlocked: Bool {
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &mask)
    return sigismember(&mask, SIGPIPE) == 1
  }

  @Test func areErrorsAndTheThreadIsLeftAsItWas() throws {
    let before = isBlocked
    var pipe: [Int32] = [0, 0]
    try #require(Glibc.pipe(&pipe) == 0)
    close(pipe[0])
    defer { close(pipe[1]) }
    let code = BrokenPipe.isAnError {
      var byte: UInt8 = 0
      return write(pipe[1], &byte, 1) < 0 ? errno : 0
    }
    #expect(code == EPIPE)
    #expect(isBlocked == before)
  }
}

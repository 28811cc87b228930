import Glibc

/// libiio writes to sockets whose other end may have gone, which would end the whole process.
enum BrokenPipe {
  /// Lets the calling thread get EPIPE in place of the signal, for good: for threads of our own.
  static func isAnError() { _ = block() }

  /// The same while `body` runs: other threads are lent, and what they start inherits their mask.
  static func isAnError<Result, Failure: Error>(
    in body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let wasBlocked = block()
    defer {
      if !wasBlocked { unblock() }
    }
    return try body()
  }

  /// Returns whether it was so before.
  private static func block() -> Bool {
    var signals = pipeSignal
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    return sigismember(&before, SIGPIPE) == 1
  }

  private static func unblock() {
    var signals = pipeSignal
    var pending = sigset_t()
    sigpending(&pending)
    // One that came meanwhile is of ours: it is taken, not delivered.
    if sigismember(&pending, SIGPIPE) == 1 {
      var signal: Int32 = 0
      sigwait(&signals, &signal)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static var pipeSignal: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    return signals
  }
}

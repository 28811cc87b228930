import Glibc

/// libiio writes to sockets whose other end may have gone, which would end the whole process.
enum BrokenPipe {
  /// Lets the calling thread get EPIPE in place of the signal, from now on.
  static func isAnError() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}

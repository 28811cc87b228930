import Glibc

/// Something to read once the person or the system asks the program to end: SIGINT (Ctrl-C),
/// SIGTERM, SIGHUP.
///
/// A thread of its own takes the signals, so that no system call elsewhere is interrupted. From the
/// second one on they end the program as ever.
final class StopSignal: Sendable {
  /// Readable from the first signal on.
  let descriptor: Int32
  private let other: Int32

  /// To be made once, from the main thread, before any other is.
  init() throws(Failure) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure("Cannot make a pipe: \(systemMessage(errno))") }
    (descriptor, other) = (ends[0], ends[1])
    var signals = Self.handled
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let descriptor = other
    try WaitingThread("wait for signals") { Self.wait(telling: descriptor) }.detach()
  }

  private static var handled: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    return signals
  }

  private static func wait(telling other: Int32) {
    var signals = handled
    var signal: Int32 = 0
    while sigwait(&signals, &signal) != 0 {}
    var byte: UInt8 = 0
    while write(other, &byte, 1) < 0, errno == EINTR {}
    while sigwait(&signals, &signal) != 0 {}
    // Whatever holds up the end: the person does not want to wait for it.
    _exit(128 + signal)
  }
}

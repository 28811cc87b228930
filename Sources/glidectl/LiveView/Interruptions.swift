import Glibc
import Synchronization

/// Takes signals on a thread of its own, so that what they end is tidied up in order.
///
/// The other threads never see them: no system call elsewhere is interrupted.
final class Interruptions: Sendable {
  private let display: LiveDisplay?
  private let tidyUp: @Sendable () -> Void

  private init(display: LiveDisplay?, tidyUp: @escaping @Sendable () -> Void) {
    self.display = display
    self.tidyUp = tidyUp
  }

  /// Gives the terminal back and calls `tidyUp` before a signal ends the program; gives the
  /// terminal back while the program is stopped; redraws the view when the terminal's size changes.
  ///
  /// To be called once, from the main thread, before there is anything to tidy up.
  static func handle(
    display: LiveDisplay?, tidyUp: @escaping @Sendable () -> Void = {}
  ) throws(Failure) {
    var signals = handled
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let interruptions = Interruptions(display: display, tidyUp: tidyUp)
    try WaitingThread("wait for signals") { interruptions.wait() }.detach()
  }

  private static let isEnding = Atomic(false)

  /// Never returns where a signal is ending the program: what fails meanwhile, fails because of it.
  static func standAside() {
    while isEnding.load(ordering: .acquiring) { pause() }
  }

  private static var handled: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH] {
      sigaddset(&signals, signal)
    }
    return signals
  }

  private func wait() -> Never {
    var signals = Self.handled
    while true {
      var signal: Int32 = 0
      guard sigwait(&signals, &signal) == 0 else { continue }
      switch signal {
      case SIGWINCH:
        display?.redraw()
      case SIGTSTP:
        display?.suspend()
        kill(getpid(), SIGSTOP)
        display?.redraw()
      default:
        Self.isEnding.store(true, ordering: .releasing)
        display?.close()
        tidyUp()
        end(by: signal)
      }
    }
  }

  /// Ends the program by the signal, so that whoever started it sees what ended it.
  private func end(by signal: Int32) {
    Glibc.signal(signal, SIG_DFL)
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, signal)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    raise(signal)
  }
}

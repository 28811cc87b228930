import Dispatch
import Glibc

/// Tells of the signals that ask the daemon to end, SIGTERM and SIGINT, on the main queue.
///
/// They are blocked from the beginning, so that one that comes while the daemon starts waits for
/// the loop. (Ignored instead, it would be lost.)
@MainActor
final class TerminationSignals {
  private static let numbers: [Int32] = [SIGTERM, SIGINT]
  private let sources: [any DispatchSourceSignal]

  /// Calls `handler` at each signal; to be made before any thread is.
  init(handler: @escaping @MainActor (_ signal: Int32) -> Void) {
    var mask = sigset_t()
    sigemptyset(&mask)
    for number in Self.numbers { sigaddset(&mask, number) }
    pthread_sigmask(SIG_BLOCK, &mask, nil)
    sources = Self.numbers.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
      source.setEventHandler {
        MainActor.assumeIsolated { handler(number) }
      }
      source.activate()
      return source
    }
  }
}

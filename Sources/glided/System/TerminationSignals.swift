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
    // Waits until Dispatch has taken the signals over: `dispatchMain` leaves the main thread with
    // none blocked, where one that is not taken over kills the daemon. The main queue does not run
    // yet, so the word of it comes on another.
    let queue = DispatchQueue(label: "signals")
    let registration = DispatchGroup()
    sources = Self.numbers.map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { @Sendable in
        DispatchQueue.main.async { handler(number) }
      }
      registration.enter()
      source.setRegistrationHandler { @Sendable in registration.leave() }
      source.activate()
      return source
    }
    registration.wait()
  }
}

import Dispatch
import Glibc

/// Tells of the signals that ask the daemon to end, on the main queue.
@MainActor
final class TerminationSignals {
  private let sources: [any DispatchSourceSignal]

  /// Calls `handler` at each SIGTERM or SIGINT, which have no other effect any more.
  init(handler: @escaping @MainActor (_ signal: Int32) -> Void) {
    sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
      source.setEventHandler {
        MainActor.assumeIsolated { handler(number) }
      }
      source.activate()
      return source
    }
  }
}

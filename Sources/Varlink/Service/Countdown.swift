import Dispatch

/// Runs out once, unless it is restarted or cancelled before.
@MainActor
protocol Countdown: AnyObject {
  /// Begins the whole time anew.
  func restart()

  func cancel()
}

/// A countdown on the main queue.
@MainActor
final class DispatchCountdown: Countdown {
  private let duration: Duration
  private let timer: any DispatchSourceTimer = DispatchSource.makeTimerSource(queue: .main)

  init(_ duration: Duration, ranOut: @escaping @MainActor () -> Void) {
    self.duration = duration
    timer.setEventHandler { ranOut() }
    restart()
    timer.activate()
  }

  func restart() {
    let nanoseconds = duration / .nanoseconds(1)
    // A tenth later is no harm, and lets the system wake up for several timers at once.
    timer.schedule(
      deadline: .now() + .nanoseconds(Int(nanoseconds)),
      leeway: .nanoseconds(Int(nanoseconds / 10)))
  }

  func cancel() {
    timer.cancel()
  }
}

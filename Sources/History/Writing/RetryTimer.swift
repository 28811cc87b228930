import Dispatch

/// Waits ever longer from one try to the next. Belongs to its queue.
final class RetryTimer {
  /// s
  private static let first: Double = 1
  private static let longest: Double = 60

  private let queue: DispatchQueue
  private var delay: Double = RetryTimer.first
  private var timer: (any DispatchSourceTimer)?

  init(queue: DispatchQueue) {
    self.queue = queue
  }

  var isWaiting: Bool { timer != nil }

  /// Calls `body` on the queue, once, when it is time to try again; does nothing where that is under
  /// way.
  func start(_ body: @escaping () -> Void) {
    guard timer == nil else { return }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler { [weak self] in
      guard let self else { return }
      stop()
      delay = min(delay * 2, Self.longest)
      body()
    }
    timer.schedule(deadline: .now() + delay)
    timer.activate()
    self.timer = timer
  }

  /// There is nothing to try again: the next wait is a short one.
  func reset() {
    stop()
    delay = Self.first
  }

  private func stop() {
    timer?.cancel()
    timer = nil
  }
}

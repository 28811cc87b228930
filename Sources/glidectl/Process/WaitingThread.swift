import Glibc

/// A thread that waits for something of the system's which has no descriptor among the others.
struct WaitingThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private let thread: pthread_t

  /// Starts it; `purpose` says what for, where that fails.
  init(_ purpose: String, _ run: @escaping @Sendable () -> Void) throws(Failure) {
    var thread = pthread_t()
    let body = Unmanaged.passRetained(Body(run))
    let result = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
    guard result == 0 else {
      body.release()
      throw Failure("Cannot start a thread to \(purpose): \(systemMessage(result)).")
    }
    self.thread = thread
  }

  /// Leaves it to itself: it ends with the program.
  consuming func detach() {
    pthread_detach(thread)
  }

  /// Waits until it has ended.
  consuming func join() {
    pthread_join(thread, nil)
  }
}

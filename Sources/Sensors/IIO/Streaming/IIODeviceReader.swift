import Dispatch
import Glibc
import Synchronization

/// Reads one device on a thread of its own, from its creation until it is stopped.
///
/// libiio can only block, and now and then it does so for good; hence a thread for each device, with
/// a context of its own: what hangs, hangs alone, and is left behind with what it holds. Two devices
/// that are one sensor are two threads, so that neither waits for the other's buffer. What is wrong
/// is reported, and it is tried again after a while that grows.
final class IIODeviceReader: Sendable {
  enum Report: Sendable {
    case opened(IIOOpening)
    /// Never empty.
    case readings([IIOReading])
    case trouble(IIOTrouble)
  }

  let plan: IIOReaderPlan
  let brake: IIOBrake = IIOBrake()

  private let report: @Sendable (IIODeviceReader, Report) -> Void
  private let predecessor: IIODeviceReader?
  private let stopped: Atomic<Bool> = Atomic(false)
  private let wake: DispatchSemaphore = DispatchSemaphore(value: 0)
  private let finished: DispatchGroup = DispatchGroup()

  /// When the call to libiio that is under way was begun, on the monotonic clock, ns; 0 outside.
  private let callBegan: Atomic<UInt64> = Atomic(0)

  /// How long a reader may take to close; s.
  static let closingTime: Double = 2

  /// Starts the thread. `report` is called on it. Of a predecessor that still closes the same
  /// device, its end is awaited, but not for ever.
  init(
    _ plan: IIOReaderPlan, after predecessor: IIODeviceReader?,
    report: @escaping @Sendable (IIODeviceReader, Report) -> Void
  ) {
    self.plan = plan
    self.predecessor = predecessor
    self.report = report
    finished.enter()
    Self.detach { [self] in
      run()
      finished.leave()
    }
  }

  var isStopped: Bool { stopped.load(ordering: .acquiring) }

  /// Ends it soon; does not wait.
  func stop() {
    stopped.store(true, ordering: .releasing)
    wake.signal()
  }

  /// Tries again now what would be tried later.
  func hurry() { wake.signal() }

  /// Waits until the thread has closed everything; false where it has not in this time.
  func waitUntilClosed(seconds: Double) -> Bool {
    finished.wait(timeout: .now() + seconds) == .success
  }

  /// For how long the present call to libiio takes; s.
  var callDuration: Double {
    let began = callBegan.load(ordering: .relaxed)
    return began == 0 ? 0 : Double(DispatchTime.now().uptimeNanoseconds - began) * 1e-9
  }

  /// To be called around what may block.
  func beginCall() { callBegan.store(DispatchTime.now().uptimeNanoseconds, ordering: .relaxed) }
  func endCall() { callBegan.store(0, ordering: .relaxed) }

  func tell(_ message: Report) {
    if !isStopped { report(self, message) }
  }

  private func run() {
    BrokenPipe.isAnError()
    if let predecessor { _ = predecessor.waitUntilClosed(seconds: Self.closingTime) }
    var backoff = Backoff()
    while !isStopped {
      let began = MonotonicClock.now
      do throws(IIOTrouble) {
        try IIOSession(self).run()
      } catch {
        tell(.trouble(error))
      }
      if isStopped { return }
      // What has worked for a while is not what failed before.
      if MonotonicClock.now - began > Backoff.longest { backoff = Backoff() }
      _ = wake.wait(timeout: .now() + backoff.next())
      _ = brake.release()
    }
  }

  private static func detach(_ body: @escaping @Sendable () -> Void) {
    // A thread of Dispatch's pool would be missing there if it hangs.
    let box = Unmanaged.passRetained(ThreadBody(body))
    var thread = pthread_t()
    let error = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if error == 0 {
      pthread_detach(thread)
    } else {
      box.release()
      DispatchQueue.global().async(execute: body)
    }
  }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

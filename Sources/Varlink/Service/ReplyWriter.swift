import Dispatch
import FoundationEssentials

/// Writes replies to one client, at once where it reads and later where it does not.
///
/// The source and the countdown exist only while replies wait, so that an idle client costs nothing.
@MainActor
final class ReplyWriter {
  enum Failure: Error, Equatable {
    case closed
    case stuck
  }

  private let socket: Descriptor
  private let limits: VarlinkLimits
  private var queue = OutgoingQueue()
  private var source: (any DispatchSourceWrite)?
  private var countdown: (any Countdown)?
  private var hasFailed = false

  private let makeCountdown: MakeCountdown

  /// Called from the main queue, never from within `write`.
  private let drained: @MainActor () -> Void
  private let failed: @MainActor (Failure) -> Void

  typealias MakeCountdown =
    @MainActor (Duration, _ ranOut: @escaping @MainActor () -> Void) -> any Countdown

  init(
    socket: Descriptor, limits: VarlinkLimits,
    makeCountdown: @escaping MakeCountdown = DispatchCountdown.init,
    drained: @escaping @MainActor () -> Void, failed: @escaping @MainActor (Failure) -> Void
  ) {
    self.socket = socket
    self.limits = limits
    self.makeCountdown = makeCountdown
    self.drained = drained
    self.failed = failed
  }

  var isIdle: Bool { queue.isEmpty }

  var queued: (replies: Int, bytes: Int) { (queue.count, queue.bytes) }

  /// Whether the client is so far behind that nothing more should be written.
  var isFull: Bool {
    queue.count >= limits.queuedReplies || queue.bytes >= limits.queuedBytes
  }

  /// Whether a message of this length keeps the queue within its bounds, or is the only one.
  func hasRoom(for length: Int) -> Bool {
    queue.isEmpty || (!isFull && queue.bytes + length <= limits.queuedBytes)
  }

  func write(_ message: Data) {
    guard !hasFailed else { return }
    queue.append(message)
    if source == nil { send() }
  }

  func stop() {
    hasFailed = true
    queue.removeAll()
    disarm()
  }

  /// Returns whether everything is sent.
  @discardableResult
  private func send() -> Bool {
    do throws(SystemError) {
      let progress = try queue.send(to: socket) > 0
      if queue.isEmpty {
        disarm()
        return true
      }
      arm(progress: progress)
    } catch {
      fail(.closed)
    }
    return false
  }

  private func fail(_ failure: Failure) {
    guard !hasFailed else { return }
    stop()
    // Not at once: whoever writes need not expect the connection to go meanwhile.
    DispatchQueue.main.async {
      MainActor.assumeIsolated { self.failed(failure) }
    }
  }

  private func arm(progress: Bool) {
    if source == nil {
      let source = DispatchSource.makeWriteSource(fileDescriptor: socket.number, queue: .main)
      source.setEventHandler { [unowned self] in
        if send() { drained() }
      }
      // The descriptor stays open until the source is done with it.
      source.setCancelHandler { [socket] in withExtendedLifetime(socket) {} }
      source.activate()
      self.source = source
      countdown = makeCountdown(limits.patience) { [unowned self] in fail(.stuck) }
    } else if progress {
      countdown?.restart()
    }
  }

  private func disarm() {
    source?.cancel()
    countdown?.cancel()
    (source, countdown) = (nil, nil)
  }
}

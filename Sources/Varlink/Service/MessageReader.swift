import Dispatch

/// Reads the messages of one client, no further than they are taken.
@MainActor
final class MessageReader {
  private let socket: Descriptor
  private let arrived: @MainActor () -> Void
  private var buffer = MessageBuffer()
  private var source: (any DispatchSourceRead)?
  private var isSuspended = false

  /// Whether the client sends nothing more; what it sent can still be taken.
  private(set) var hasEnded = false

  /// Calls `arrived` from the main queue after each read, and when the client has ended.
  init(socket: Descriptor, arrived: @escaping @MainActor () -> Void) {
    self.socket = socket
    self.arrived = arrived
  }

  func start() {
    let source = DispatchSource.makeReadSource(fileDescriptor: socket.number, queue: .main)
    source.setEventHandler { [unowned self] in read() }
    // The descriptor stays open until the source is done with it.
    source.setCancelHandler { [socket] in withExtendedLifetime(socket) {} }
    source.activate()
    self.source = source
  }

  /// Bytes that were read and not taken.
  var length: Int { buffer.count }

  func hasMessage() -> Bool { buffer.hasMessage() }

  func next() -> ArraySlice<UInt8>? { buffer.next() }

  /// Leaves further bytes to the kernel, which makes the client wait when it has enough.
  func suspend() {
    guard let source, !isSuspended else { return }
    source.suspend()
    isSuspended = true
  }

  func resume() {
    guard let source, isSuspended else { return }
    source.resume()
    isSuspended = false
  }

  /// Reads no more, and forgets what was not taken.
  func stop() {
    end()
    buffer = MessageBuffer()
  }

  private func read() {
    do throws(SystemError) {
      if try buffer.receive(from: socket) == 0 { end() }
    } catch {
      if error.wouldBlock { return }
      end()
    }
    arrived()
  }

  private func end() {
    hasEnded = true
    // A suspended source would never run its cancel handler.
    resume()
    source?.cancel()
    source = nil
  }
}

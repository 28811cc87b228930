import Dispatch
import FoundationEssentials

/// A client that may not use the service: its first call is answered `PermissionDenied`, whatever it
/// asks, and the connection is closed.
///
/// The answer waits for the call, as a client takes a reply that it has not asked for amiss.
@MainActor
final class RefusedClient {
  /// Bytes of a call that are read before the connection is closed without an answer.
  nonisolated static let messageLength: Int = 64 << 10

  private let socket: Descriptor
  private var buffer = MessageBuffer()
  private var source: (any DispatchSourceRead)?
  private var countdown: (any Countdown)?
  private let closed: @MainActor (RefusedClient) -> Void

  init(
    socket: Descriptor, patience: Duration, closed: @escaping @MainActor (RefusedClient) -> Void
  ) {
    self.socket = socket
    self.closed = closed
    let source = DispatchSource.makeReadSource(fileDescriptor: socket.number, queue: .main)
    source.setEventHandler { [unowned self] in read() }
    // The descriptor stays open until the source is done with it.
    source.setCancelHandler { [socket] in withExtendedLifetime(socket) {} }
    self.source = source
    countdown = DispatchCountdown(patience) { [unowned self] in close() }
    source.activate()
  }

  func close() {
    guard let source else { return }
    source.cancel()
    countdown?.cancel()
    (self.source, countdown) = (nil, nil)
    closed(self)
  }

  private func read() {
    do throws(SystemError) {
      if try buffer.receive(from: socket) == 0 { return close() }
    } catch {
      if error.wouldBlock { return }
      return close()
    }
    if let message = buffer.next() {
      answer(message)
      close()
    } else if buffer.count > Self.messageLength {
      close()
    }
  }

  private func answer(_ message: ArraySlice<UInt8>) {
    let error = VarlinkError.permissionDenied
    let reply = OutgoingReply(parameters: error.parameters, error: error.name)
    guard let call = try? IncomingCall(message: message), !call.isOneway,
      let bytes = try? OutgoingMessage.encode(reply)
    else { return }
    // The socket is empty yet: it takes that much at once, or its client is gone.
    var queue = OutgoingQueue()
    queue.append(bytes)
    _ = try? queue.send(to: socket)
  }
}

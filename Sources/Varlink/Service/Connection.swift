import Dispatch
import FoundationEssentials

/// One client: its calls in, one after the other, and its replies out.
@MainActor
final class Connection {
  let peer: PeerCredentials
  private let socket: Descriptor
  private let limits: VarlinkLimits
  private unowned let service: VarlinkService
  private lazy var reader = MessageReader(
    socket: socket, arrived: { [weak self] in self?.takeCalls() })
  private lazy var writer = ReplyWriter(
    socket: socket, limits: limits, drained: { [weak self] in self?.repliesWereRead() },
    failed: { [weak self] in self?.end(after: $0) })
  private var state = State.ready
  private var isTakingCalls = false
  private var turnIsPlanned = false

  private enum State {
    /// The next call can be taken.
    case ready
    /// A call waits for its answer and holds back the next.
    case answering
    /// The connection belongs to a stream.
    case streaming(VarlinkStream)
    case closed
  }

  init(
    socket: Descriptor, peer: PeerCredentials, limits: VarlinkLimits, service: VarlinkService
  ) {
    self.socket = socket
    self.peer = peer
    self.limits = limits
    self.service = service
  }

  func start() {
    reader.start()
  }

  /// Ends the connection; a stream is told that its client is gone.
  func close() {
    if case .closed = state { return }
    let former = state
    state = .closed
    reader.stop()
    writer.stop()
    service.connectionDidClose(self)
    if case .streaming(let stream) = former { stream.connectionDidClose() }
  }

  // MARK: Calls in

  /// Answers the calls that wait, as far as it is their turn.
  private func takeCalls() {
    guard !turnIsPlanned else { return }
    isTakingCalls = true
    for _ in 0..<limits.callsInTurn {
      guard case .ready = state, !writer.isFull, let message = reader.next() else { break }
      take(message)
    }
    isTakingCalls = false
    goOn()
  }

  private func take(_ message: ArraySlice<UInt8>) {
    do throws(MalformedMessage) {
      guard message.count <= limits.messageLength else { throw tooLong }
      let incoming = try IncomingCall(message: message)
      state = .answering
      let call = VarlinkCall(incoming, connection: self)
      if incoming.wantsUpgrade {
        call.fail(.invalidParameter("upgrade"))
      } else {
        service.route(call)
      }
    } catch {
      end(over: error)
    }
  }

  private var tooLong: MalformedMessage {
    MalformedMessage("message longer than \(limits.messageLength) bytes")
  }

  /// Waits for what has to come next: bytes, an answer, a turn, or the end.
  private func goOn() {
    switch state {
    case .closed:
      break
    case .streaming:
      // To close is how a client ends a stream, so that reading never pauses here.
      if reader.hasEnded {
        close()
      } else if reader.length > limits.messageLength {
        end(over: tooLong)
      } else {
        reader.resume()
      }
    case .ready, .answering:
      if reader.hasMessage() {
        reader.suspend()
        if case .ready = state, !writer.isFull { planTurn() }
      } else if reader.length > limits.messageLength {
        end(over: tooLong)
      } else if reader.hasEnded {
        // What the client sent before is still answered, and read by it.
        if case .ready = state, writer.isIdle { close() }
      } else {
        reader.resume()
      }
    }
  }

  private func planTurn() {
    guard !isTakingCalls, !turnIsPlanned else { return }
    turnIsPlanned = true
    DispatchQueue.main.async {
      MainActor.assumeIsolated {
        self.turnIsPlanned = false
        self.takeCalls()
      }
    }
  }

  // MARK: Replies out

  /// Answers the call under way.
  func answer(_ reply: some Encodable) {
    guard case .answering = state else { return }
    write(reply)
    endCall()
  }

  /// Goes on after a call that was answered or wants no answer.
  func endCall() {
    guard case .answering = state else { return }
    state = .ready
    planTurn()
  }

  /// Gives the connection to the stream that answers the call under way.
  func begin(_ stream: VarlinkStream) -> Bool {
    guard case .answering = state else { return false }
    state = .streaming(stream)
    return true
  }

  /// Takes the connection back for further calls.
  func streamDidFinish() {
    guard case .streaming = state else { return }
    state = .ready
    planTurn()
  }

  var isFull: Bool { writer.isFull }

  var queued: (replies: Int, bytes: Int) { writer.queued }

  /// Writes one reply of a stream, unless the client has no room for it.
  func writeIfRoom(_ reply: some Encodable) -> Bool {
    guard let message = encode(reply) else { return true }
    guard writer.hasRoom(for: message.count) else { return false }
    writer.write(message)
    return true
  }

  func write(_ reply: some Encodable) {
    if let message = encode(reply) { writer.write(message) }
  }

  private func encode(_ reply: some Encodable) -> Data? {
    do {
      return try OutgoingMessage.encode(reply)
    } catch {
      service.report(.cannotEncode("\(error)"), peer: peer)
      // A client that waits for this reply must not wait for ever.
      DispatchQueue.main.async { MainActor.assumeIsolated { self.close() } }
      return nil
    }
  }

  private func repliesWereRead() {
    if case .streaming(let stream) = state { stream.clientCaughtUp() }
    takeCalls()
  }

  // MARK: Ends

  private func end(over error: MalformedMessage) {
    service.report(.malformed(error.reason), peer: peer)
    close()
  }

  private func end(after failure: ReplyWriter.Failure) {
    if failure == .stuck { service.report(.stuck(after: limits.patience), peer: peer) }
    close()
  }
}

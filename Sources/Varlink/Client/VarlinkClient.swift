import FoundationEssentials
import Glibc

/// A connection to a Varlink service; calls wait for their reply.
public final class VarlinkClient {
  /// Longest reply, in bytes; systemd's limit.
  static let replyLimit: Int = 16 << 20

  /// Nil once the connection is closed.
  private var socket: Descriptor?
  private var incoming = MessageBuffer()

  /// Connects to the service at `path`.
  public init(path: String) throws(VarlinkClientError) {
    guard let address = UnixAddress(path: path) else {
      throw .cannotConnect(path: path, errno: ENAMETOOLONG)
    }
    do throws(SystemError) {
      let socket = try Descriptor.unixStream()
      try address.connect(socket)
      self.socket = socket
    } catch {
      throw .cannotConnect(path: path, errno: error.errno)
    }
  }

  /// What to `poll` for further replies of a stream, or -1 once the connection is closed.
  public var fileDescriptor: Int32 { socket?.number ?? -1 }

  /// Whether `nextReply` would return without waiting, whatever `poll` says.
  public var hasReply: Bool { incoming.hasMessage() }

  /// Ends the connection; how a client ends a stream.
  public func close() {
    socket = nil
  }

  /// Calls a method by its full name and returns its reply.
  public func call<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable, returning: Reply.Type
  ) throws(VarlinkClientError) -> Reply {
    try send(OutgoingCall(method: method, parameters: parameters))
    let reply = try receive(returning)
    guard !reply.continues else { throw malformed("it continues, and one reply was asked for") }
    return reply.parameters
  }

  /// Calls a method for several replies, until `receive` returns false or the service ends them.
  ///
  /// Where `receive` ends them, by false or by throwing, the connection is closed.
  public func stream<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable, returning: Reply.Type,
    receive: (Reply) throws -> Bool
  ) throws {
    try begin(method, parameters)
    var continues = true
    while continues {
      let reply = try nextReply(returning)
      continues = reply.continues
      do {
        if try receive(reply.parameters) { continue }
      } catch {
        close()
        throw error
      }
      if continues { close() }
      return
    }
  }

  /// Calls a method for several replies, which `nextReply` returns.
  public func begin(
    _ method: String, _ parameters: some Encodable
  ) throws(VarlinkClientError) {
    try send(OutgoingCall(method: method, parameters: parameters, more: true))
  }

  /// Waits for the next reply of a stream, and tells whether more follow.
  public func nextReply<Reply: Decodable>(
    _ type: Reply.Type
  ) throws(VarlinkClientError) -> (parameters: Reply, continues: Bool) {
    let reply = try receive(type)
    return (reply.parameters, reply.continues)
  }

  // MARK: Messages

  private func send(_ call: OutgoingCall<some Encodable>) throws(VarlinkClientError) {
    guard let socket else { throw .closed }
    let message: Data
    do {
      message = try OutgoingMessage.encode(call)
    } catch {
      throw .malformed("\(call.method): the parameters cannot be encoded: \(error)")
    }
    var queue = OutgoingQueue()
    queue.append(message)
    do throws(SystemError) {
      _ = try queue.send(to: socket)
    } catch {
      throw failure(error)
    }
  }

  private func receive<Reply: Decodable>(
    _ type: Reply.Type
  ) throws(VarlinkClientError) -> IncomingReply<Reply> {
    let message = try nextMessage()
    do {
      return try IncomingReply(message: message)
    } catch let error as VarlinkError {
      throw .failed(error)
    } catch let error as MalformedMessage {
      throw malformed(error.reason)
    } catch {
      throw malformed("\(error)")
    }
  }

  private func nextMessage() throws(VarlinkClientError) -> ArraySlice<UInt8> {
    while true {
      if let message = incoming.next() { return message }
      guard incoming.count <= Self.replyLimit else {
        throw malformed("longer than \(Self.replyLimit) bytes")
      }
      guard let socket else { throw .closed }
      do throws(SystemError) {
        guard try incoming.receive(from: socket) > 0 else {
          close()
          throw SystemError(call: "recv", errno: ECONNRESET)
        }
      } catch {
        throw failure(error)
      }
    }
  }

  /// Nothing that follows can be trusted.
  private func malformed(_ reason: String) -> VarlinkClientError {
    close()
    return .malformed(reason)
  }

  private func failure(_ error: SystemError) -> VarlinkClientError {
    close()
    switch error.errno {
    case ECONNRESET, EPIPE: return .closed
    default: return .system(call: error.call, errno: error.errno)
    }
  }
}

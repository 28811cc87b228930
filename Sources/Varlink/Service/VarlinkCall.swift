/// One call that waits for its answer: replied to once, failed, or answered by a stream.
///
/// The next call of the same connection is held back until then. Only the first answer counts. A
/// call that is let go without one is answered `MethodNotImplemented`.
@MainActor
public final class VarlinkCall {
  /// The method's full name, "org.example.Interface.Method".
  public let method: String

  /// An object; empty where the client sent none.
  public let parameters: JSONValue

  /// Whether the client asked for several replies.
  public let wantsMore: Bool

  /// False for a oneway call, whose answer is not sent.
  public let wantsReply: Bool

  /// Who calls.
  public let peer: PeerCredentials

  /// Nil once the client is gone: a call that is kept does not keep a descriptor.
  private weak var connection: Connection?
  private var isAnswered = false

  init(_ call: IncomingCall, connection: Connection) {
    self.method = call.method
    self.parameters = call.parameters
    self.wantsMore = call.wantsMore
    self.wantsReply = !call.isOneway
    self.peer = connection.peer
    self.connection = connection
  }

  isolated deinit {
    fail(.methodNotImplemented(method))
  }

  /// Returns the parameters as a value of `type`.
  ///
  /// Throws `org.varlink.service.InvalidParameter` with the name of the parameter that is missing,
  /// of a wrong type, or not among the properties of `type`.
  public func decodeParameters<T: Decodable>(_ type: T.Type) throws(VarlinkError) -> T {
    try ParameterDecoding.decode(type, from: parameters)
  }

  /// Answers the call; a oneway call gets no reply.
  ///
  /// Where the parameters have no JSON (a number that is not finite), the connection is closed.
  public func reply(_ parameters: some Encodable) {
    answer(OutgoingReply(parameters: parameters))
  }

  /// Answers the call with an error; a oneway call gets no reply.
  public func fail(_ error: VarlinkError) {
    answer(OutgoingReply(parameters: error.parameters, error: error.name))
  }

  private func answer(_ reply: OutgoingReply<some Encodable>) {
    guard !isAnswered else { return }
    isAnswered = true
    if wantsReply { connection?.answer(reply) } else { connection?.endCall() }
  }

  /// Answers with a stream that lasts until either side closes.
  ///
  /// Returns nil where the client did not ask for several replies, having answered `ExpectedMore`,
  /// and where the client is gone already. `newest` is asked for one reply when a client that fell
  /// behind can take more; it is told how many replies that client missed. `closed` is called once
  /// when the client is gone or the service closes, never from within `send`, and not after
  /// `finish`.
  public func stream<Reply: Encodable>(
    newest: @escaping @MainActor (_ missed: Int) -> Reply,
    closed: @escaping @MainActor () -> Void
  ) -> VarlinkStream? {
    guard wantsMore else {
      fail(.expectedMore)
      return nil
    }
    guard !isAnswered, let connection else { return nil }
    isAnswered = true
    let stream = VarlinkStream(
      connection: connection,
      sendNewest: { connection, missed in
        connection.write(OutgoingReply(parameters: newest(missed), continues: true))
      },
      closed: closed)
    return connection.begin(stream) ? stream : nil
  }
}

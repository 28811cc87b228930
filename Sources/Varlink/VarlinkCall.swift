/// One call that waits for its answer: replied to once, failed, or answered by a stream.
@MainActor
public final class VarlinkCall {
  /// The method's full name, "org.example.Interface.Method".
  public let method: String

  public let parameters: JSONValue

  /// Whether the client asked for several replies.
  public let wantsMore: Bool

  init(method: String, parameters: JSONValue, wantsMore: Bool) {
    self.method = method
    self.parameters = parameters
    self.wantsMore = wantsMore
  }

  /// Returns the parameters as a value of `type`.
  ///
  /// Throws `org.varlink.service.InvalidParameter` with the name of the offending parameter.
  public func decodeParameters<T: Decodable>(_ type: T.Type) throws(VarlinkError) -> T {
    throw VarlinkError("org.varlink.service.MethodNotImplemented")
  }

  /// Answers the call.
  public func reply(_ parameters: some Encodable) {}

  /// Answers the call with an error.
  public func fail(_ error: VarlinkError) {}

  /// Answers with a stream that lasts until either side closes.
  ///
  /// Returns nil, having answered `ExpectedMore`, where the client did not ask for several
  /// replies. `newest` is asked for one reply when a client that fell behind can take more; it is
  /// told how many replies that client missed. `closed` is called once when the client is gone.
  public func stream<Reply: Encodable>(
    newest: @escaping @MainActor (_ missed: Int) -> Reply,
    closed: @escaping @MainActor () -> Void
  ) -> VarlinkStream? { nil }
}

/// The replies of a call that asked for more.
@MainActor
public final class VarlinkStream {
  /// Sends one reply, unless the client is behind: then it is counted as missed.
  public func send(_ reply: some Encodable) {}

  /// Sends the last reply and ends the stream.
  public func finish(_ reply: some Encodable) {}
}

/// A connection to a Varlink service; calls wait for their reply.
public final class VarlinkClient {
  /// Connects to the service at `path`.
  public init(path: String) throws(VarlinkClientError) {}

  /// Calls a method by its full name and returns its reply.
  public func call<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable, returning: Reply.Type
  ) throws(VarlinkClientError) -> Reply {
    throw .closed
  }

  /// Calls a method for several replies, until `receive` returns false or the service ends them.
  public func stream<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable, returning: Reply.Type,
    receive: (Reply) throws -> Bool
  ) throws {
    throw VarlinkClientError.closed
  }
}

/// Why a call brought no reply.
public enum VarlinkClientError: Error, Sendable, Equatable {
  /// Nothing listens at the path: the errno of `connect` or `socket`.
  case cannotConnect(path: String, errno: Int32)
  /// The service closed the connection.
  case closed
  /// The service answered with an error.
  case failed(VarlinkError)
  /// The service sent what is no Varlink reply.
  case malformed(String)
  case system(call: String, errno: Int32)
}

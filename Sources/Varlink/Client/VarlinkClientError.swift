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

extension VarlinkClientError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotConnect(let path, let errno): "\(path): cannot connect: \(systemMessage(errno))"
    case .closed: "the service closed the connection"
    case .failed(let error): "\(error)"
    case .malformed(let reason): "the service sent no Varlink reply: \(reason)"
    case .system(let call, let errno): "\(call): \(systemMessage(errno))"
    }
  }
}

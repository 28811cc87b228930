/// Something a service had to deal with that its operator may want to know.
public struct VarlinkIncident: Sendable, Equatable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// The connection was closed over what the client sent.
    case malformed(String)
    /// The connection was closed, for the client left replies unread.
    case stuck(after: Duration)
    /// The connection was refused.
    case tooManyConnections(limit: Int)
    /// The user may not use the service; told once for each.
    case notAllowed
    /// No connection can be accepted, for a while where descriptors or memory lack.
    case cannotAccept(errno: Int32)
    /// The connection was closed, for a reply has no JSON.
    case cannotEncode(String)
  }

  public var kind: Kind
  /// The client, where one is concerned.
  public var peer: PeerCredentials?

  public var description: String {
    let client = peer.map { "client \($0.process) of user \($0.user)" } ?? "clients"
    return switch kind {
    case .malformed(let reason): "\(client) disconnected: it sent no Varlink call: \(reason)"
    case .stuck(let patience): "\(client) disconnected: it read nothing for \(patience)"
    case .tooManyConnections(let limit): "\(client) refused: \(limit) connections are open"
    case .notAllowed: "\(client) refused: the user may not use this socket"
    case .cannotAccept(let errno): "\(client) cannot connect: accept: \(systemMessage(errno))"
    case .cannotEncode(let reason): "\(client) disconnected: a reply cannot be encoded: \(reason)"
    }
  }
}

/// A Varlink service on Unix sockets, served on the main queue.
@MainActor
public final class VarlinkService {
  public init(
    vendor: String, product: String, version: String, url: String, interfaces: [VarlinkInterface]
  ) {}

  /// Listens at `path`: replaces a dead socket, refuses to start beside a living service.
  public func listen(at path: String, mode: UInt32 = 0o660) throws(ListenError) {}

  /// Serves a socket that is already listening, as systemd passes it.
  public func serve(listening descriptor: Int32) {}

  /// Closes every connection, and removes the socket if it was made here.
  public func close() {}

  /// Why a service cannot listen.
  public enum ListenError: Error, Equatable, Sendable {
    case alreadyServed(path: String)
    case pathTooLong(path: String, limit: Int)
    case notASocket(path: String)
    case system(call: String, path: String, errno: Int32)
  }
}

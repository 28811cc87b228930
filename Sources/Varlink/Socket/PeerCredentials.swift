import Glibc

/// Who is at the other end of a Unix socket, as the kernel knows it (`struct ucred`).
public struct PeerCredentials: Sendable, Equatable {
  public var process: Int32
  public var user: UInt32
  public var group: UInt32

  init(process: Int32, user: UInt32, group: UInt32) {
    (self.process, self.user, self.group) = (process, user, group)
  }

  /// Reads SO_PEERCRED.
  init(of socket: Descriptor) throws(SystemError) {
    var credentials: (Int32, UInt32, UInt32) = (0, .max, .max)
    var size = socklen_t(MemoryLayout.size(ofValue: credentials))
    try systemCall("getsockopt") {
      getsockopt(socket.number, SOL_SOCKET, SO_PEERCRED, &credentials, &size)
    }
    (process, user, group) = credentials
  }
}

import Glibc

/// A call of libudev that failed.
public struct UdevError: Error, Sendable, Equatable, CustomStringConvertible {
  public var call: String
  public var errno: Int32

  public var description: String {
    "devices cannot be looked for: \(call): \(String(cString: strerror(errno)))"
  }

  /// The cure is in the environment: libudev needs `/sys` and a netlink socket.
  public var cure: String {
    switch errno {
    case EPERM, EACCES, EAFNOSUPPORT:
      "\(self); allow netlink sockets, as RestrictAddressFamilies=AF_UNIX AF_NETLINK does"
    default: "\(self); see that /sys is mounted and may be read"
    }
  }
}

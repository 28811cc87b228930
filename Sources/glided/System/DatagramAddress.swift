import Glibc

/// The address of a datagram socket of the local domain, see unix(7).
struct DatagramAddress {
  private var storage = sockaddr_un()
  private let length: socklen_t

  /// Takes an absolute path, or a name in the abstract namespace behind an `@`.
  init?(_ name: String) {
    var path = Array(name.utf8)
    guard path.first == UInt8(ascii: "/") || path.first == UInt8(ascii: "@") else { return nil }
    guard path.count > 1, path.count < MemoryLayout.size(ofValue: storage.sun_path) else {
      return nil
    }
    if path[0] == UInt8(ascii: "@") { path[0] = 0 }
    storage.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &storage.sun_path) { $0.copyBytes(from: path) }
    // An abstract name is as long as the address says; a path's final zero may be left off.
    length = socklen_t(MemoryLayout.size(ofValue: storage.sun_family) + path.count)
  }

  /// Sends one datagram from a socket of its own, as libsystemd does; returns the errno on failure.
  func send(_ message: String, waits: Bool) -> Int32? {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    let flags = Int32(waits ? MSG_NOSIGNAL : MSG_NOSIGNAL | MSG_DONTWAIT)
    let bytes = Array(message.utf8)
    var sent: Int
    repeat {
      sent = withUnsafePointer(to: storage) { address in
        address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          sendto(descriptor, bytes, bytes.count, flags, $0, length)
        }
      }
    } while sent < 0 && errno == EINTR
    return sent == bytes.count ? nil : errno
  }
}

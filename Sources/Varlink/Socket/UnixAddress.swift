import Glibc

/// The address of a Unix socket in the file system.
struct UnixAddress {
  /// Bytes that a path can have: `sun_path` without the NUL that ends it.
  static let pathLimit: Int = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  private var address = sockaddr_un()

  /// Fails where the path is empty, longer than `pathLimit`, or has a NUL in it.
  init?(path: String) {
    let bytes = Array(path.utf8)
    guard !bytes.isEmpty, bytes.count <= Self.pathLimit, !bytes.contains(0) else { return nil }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
  }

  func bind(_ socket: Descriptor) throws(SystemError) {
    try systemCall("bind") { withPointer { Glibc.bind(socket.number, $0, $1) } }
  }

  func connect(_ socket: Descriptor) throws(SystemError) {
    try systemCall("connect") { withPointer { Glibc.connect(socket.number, $0, $1) } }
  }

  private func withPointer<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
    withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

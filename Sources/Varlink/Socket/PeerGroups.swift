import Glibc

/// The supplementary groups of whoever is at the other end of a Unix socket.
enum PeerGroups {
  /// Reads SO_PEERGROUPS: those that the process had when it connected.
  static func read(of socket: Descriptor) throws(SystemError) -> [UInt32] {
    var groups: [UInt32] = []
    var size = socklen_t(0)
    while true {
      do throws(SystemError) {
        try systemCall("getsockopt") {
          getsockopt(socket.number, SOL_SOCKET, SO_PEERGROUPS, &groups, &size)
        }
        return Array(groups.prefix(Int(size) / MemoryLayout<UInt32>.stride))
      } catch {
        // The kernel has said how much room it needs; what it cannot mean would never end.
        let count = Int(size) / MemoryLayout<UInt32>.stride
        guard error.errno == ERANGE, count > groups.count else { throw error }
        groups = Array(repeating: .max, count: count)
      }
    }
  }
}

import Glibc

/// Sockets that systemd opened for the daemon and passes on, see sd_listen_fds(3).
enum SocketActivation {
  /// The first descriptor that is passed (`SD_LISTEN_FDS_START`).
  private static let firstDescriptor: Int32 = 3

  /// Returns the descriptors passed to this process; none where the variables are meant for
  /// another process. They are closed in programs that this one may start.
  static func descriptors(
    environment: [String: String], processIdentifier: Int32 = getpid()
  ) -> [Int32] {
    guard environment["LISTEN_PID"].flatMap({ Int32($0) }) == processIdentifier,
      let count = environment["LISTEN_FDS"].flatMap({ Int32($0) }), count > 0, count < 1024
    else { return [] }
    let descriptors = Array(firstDescriptor..<firstDescriptor + count)
    for descriptor in descriptors {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    return descriptors
  }
}

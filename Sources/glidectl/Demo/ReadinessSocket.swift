import Glibc

/// The service manager's end of sd_notify(3): hears when a daemon that we start is ready.
final class ReadinessSocket {
  /// What the daemon is to find in `NOTIFY_SOCKET`.
  let path: String
  private let descriptor: Int32

  init(path: String) throws(Failure) {
    self.path = path
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw Failure("\(path) is too long for a socket.")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    let result = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard descriptor >= 0, result == 0 else {
      throw Failure("Cannot listen at \(path): \(systemMessage(errno)).")
    }
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Waits until the daemon says that it is ready.
  ///
  /// Returns false where `child` ends before that, or says nothing for `timeout`, s.
  func wait(for child: ChildProcess, timeout: Int32) -> Bool {
    while true {
      var events = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: child.lifeline, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&events, 2, timeout * 1000)
      if count < 0, errno == EINTR { continue }
      guard count > 0, events[0].revents != 0 else { return false }
      var message = [UInt8](repeating: 0, count: 4096)
      let length = recv(descriptor, &message, message.count, 0)
      let lines = message.prefix(max(0, length)).split(separator: UInt8(ascii: "\n"))
      if lines.contains(where: { $0.elementsEqual("READY=1".utf8) }) { return true }
    }
  }
}

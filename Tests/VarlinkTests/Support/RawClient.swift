import Foundation

@testable import Varlink

/// A client that sends any bytes, and waits for what comes back.
///
/// One thread may send while another receives.
final class RawClient: @unchecked Sendable {
  struct Failed: Error {
    var call: String
    var errno = Glibc.errno
  }

  private let socket: Descriptor
  private var incoming = MessageBuffer()

  init(_ socket: Descriptor) {
    self.socket = socket
  }

  convenience init(_ path: String) throws {
    let socket = try Descriptor.unixStream()
    guard let address = UnixAddress(path: path) else {
      throw Failed(call: "connect", errno: ENAMETOOLONG)
    }
    try address.connect(socket)
    self.init(socket)
  }

  /// Sends as much as the service takes; false once it has closed the connection.
  @discardableResult
  func send(_ bytes: some Collection<UInt8>) throws -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0 {
        if errno == EPIPE || errno == ECONNRESET { return false }
        throw Failed(call: "send")
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Sends messages, each with its NUL.
  @discardableResult
  func send(_ messages: String...) throws -> Bool {
    try send(Self.bytes(messages))
  }

  /// The bytes of messages, each with its NUL.
  static func bytes(_ messages: [String]) -> [UInt8] {
    messages.flatMap { Array($0.utf8) + [0] }
  }

  /// Waits until the service has read all that was sent.
  func drain() throws {
    try eventually {
      var unread: CInt = 0
      guard ioctl(socket.number, UInt(TIOCOUTQ), &unread) == 0 else {
        throw Failed(call: "ioctl")
      }
      return unread == 0
    }
  }

  /// Returns the next message, or nil once the service has closed the connection.
  func receive() throws -> String? {
    while true {
      if let message = incoming.next() { return String(decoding: message, as: UTF8.self) }
      var wanted = pollfd(fd: socket.number, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, Int32(deadline.components.seconds * 1000)) > 0 else {
        throw TimedOut()
      }
      let count = try? incoming.receive(from: socket)
      if (count ?? 0) == 0 { return nil }
    }
  }

  /// Sends nothing more and still reads.
  func finishSending() {
    shutdown(socket.number, Int32(SHUT_WR))
  }
}

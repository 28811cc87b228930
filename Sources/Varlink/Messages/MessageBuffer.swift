import Glibc

/// Bytes that have arrived, cut into messages at each NUL.
struct MessageBuffer {
  private var bytes: [UInt8] = []
  /// Where the first message begins.
  private var start = 0
  /// No NUL stands between `start` and here, so that no byte is looked at twice.
  private var searched = 0

  /// Bytes that no one has taken yet.
  var count: Int { bytes.count - start }

  mutating func append(_ arrived: some Sequence<UInt8>) {
    bytes.append(contentsOf: arrived)
  }

  /// Appends what one read of the socket brings, and returns how many bytes that were, 0 at the end.
  ///
  /// One read is short, so that no client keeps the others waiting.
  mutating func receive(from socket: Descriptor) throws(SystemError) -> Int {
    try systemCall("recv") {
      withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 1) { buffer in
        let count = recv(socket.number, buffer.baseAddress, buffer.count, 0)
        if count > 0 { append(buffer[..<count]) }
        return count
      }
    }
  }

  /// Whether a whole message waits.
  mutating func hasMessage() -> Bool {
    searched = bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, searched < bytes.count else { return searched }
      let end = memchr(base + searched, 0, bytes.count - searched)
      return end.map { base.distance(to: $0) } ?? bytes.count
    }
    return searched < bytes.count
  }

  /// Takes the first whole message, without its NUL.
  mutating func next() -> ArraySlice<UInt8>? {
    guard hasMessage() else { return nil }
    let message = bytes[start..<searched]
    searched += 1
    start = searched
    if start == bytes.count {
      bytes = []
      start = 0
      searched = 0
    } else if start > bytes.count / 2 {
      // At most half is moved, and only after as much was taken.
      bytes.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    return message
  }
}

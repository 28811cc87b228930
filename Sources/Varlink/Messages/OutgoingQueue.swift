import FoundationEssentials
import Glibc

/// Messages that wait for a client to read.
struct OutgoingQueue {
  private var messages: [Data] = []
  /// Messages before this one are sent.
  private var first = 0
  /// Bytes of the first message that are sent.
  private var sent = 0

  private(set) var bytes = 0
  var count: Int { messages.count - first }
  var isEmpty: Bool { count == 0 }

  mutating func append(_ message: Data) {
    messages.append(message)
    bytes += message.count
  }

  mutating func removeAll() {
    self = OutgoingQueue()
  }

  /// Sends until nothing is left or the socket would have to wait, and returns how many bytes that
  /// were.
  mutating func send(to socket: Descriptor) throws(SystemError) -> Int {
    let before = bytes
    while first < messages.count {
      let written: Int
      do throws(SystemError) {
        written = try sendFirst(to: socket)
      } catch {
        if error.wouldBlock { break }
        throw error
      }
      bytes -= written
      sent += written
      guard sent == messages[first].count else { continue }
      messages[first] = Data()
      first += 1
      sent = 0
      // At most half is moved, and only after as much was sent.
      if first > messages.count / 2 {
        messages.removeSubrange(..<first)
        first = 0
      }
    }
    return before - bytes
  }

  private func sendFirst(to socket: Descriptor) throws(SystemError) -> Int {
    try systemCall("send") {
      messages[first].withUnsafeBytes { bytes in
        Glibc.send(
          socket.number, bytes.baseAddress?.advanced(by: sent), bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
    }
  }
}

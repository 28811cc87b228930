import GlideInterface
import Glibc

/// Carries out what the keys say while the view of a session stands, over a connection of their own:
/// whoever exercises has one terminal, and no hand free to open another.
final class LiveKeys: Sendable {
  private let thread: Locked<WaitingThread?>
  /// Written to end the waiting for keys.
  private let bell: Int32

  /// Begins to listen; nil where nobody sits at a keyboard that is ours.
  init?(path: String, display: LiveDisplay) throws(Failure) {
    guard KeyInput.isOurs else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure("Cannot make a pipe: \(systemMessage(errno)).") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (end, bell) = (ends[0], ends[1])
    self.bell = bell
    thread = Locked(
      try WaitingThread("wait for keys") {
        Self.listen(until: end) { meaning in
          let answer = KeyCommand(path: path).carryOut(meaning)
          display.update { $0.answerKey(answer) }
        }
        close(end)
      })
    display.update { $0.hasKeys = true }
  }

  /// Ends the listening: what is typed from now on is for others.
  func end() {
    thread.withLock { thread in
      guard let listening = thread else { return }
      thread = nil
      close(bell)
      listening.join()
    }
  }

  private static func listen(until end: Int32, _ receive: (KeyReader.Meaning) -> Void) {
    var reader = KeyReader()
    var buffer: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      var both = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: end, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&both, 2, -1) < 0, errno != EINTR { return }
      if both[1].revents != 0 { return }
      guard both[0].revents != 0 else { continue }
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      for meaning in reader.take(Array(buffer.prefix(count))) { receive(meaning) }
    }
  }
}

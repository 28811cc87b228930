import TestFiles
import Foundation
import GlideInterface
import Testing
import Varlink

/// What the daemon takes over from a service manager: a socket, the journal.
@Suite(.timeLimit(.minutes(10)))
struct ServiceTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test func aSocketThatIsPassedIsServed() throws {
    let path = "\(directory.path)/passed.sock"
    let listening = try ListeningSocket(path: path)
    // The shell becomes the daemon, with the socket as descriptor 3.
    let daemon = try DaemonProcess(
      directory, environment: ["LISTEN_FDS": "1", "LISTEN_FDNAMES": "varlink"], arguments: [],
      launcher: ["/bin/sh", "-c", "LISTEN_PID=$$ exec \"$0\" \"$@\" 3<&0 </dev/null"],
      standardInput: listening.handle)
    #expect(daemon.logText.contains("listening on the socket passed as descriptor 3"))
    _ = try VarlinkClient(path: path).call(
      GetStatus.name, Nothing(), returning: GetStatus.Reply.self)
    daemon.send(SIGTERM)
    #expect(daemon.waitForEnd() == 0)
    // Whoever made it may go on to use it.
    #expect(directory.contents.contains("passed.sock"))
  }

  @Test func theJournalGetsPrioritiesAndNoTimes() throws {
    let daemon = try DaemonProcess(
      directory, environment: ["XDG_RUNTIME_DIR": directory.path],
      arguments: ["--sensor", "replay:/nonexistent.csv"],
      launcher: [
        "/bin/sh", "-c", "JOURNAL_STREAM=$(stat -L -c %d:%i /dev/fd/2) exec \"$0\" \"$@\"",
      ])
    daemon.send(SIGTERM)
    #expect(daemon.waitForEnd() == 0)
    let lines = daemon.logText.split(separator: "\n")
    #expect(lines.first == "<6>listening on \(daemon.socketPath)")
    #expect(lines.contains { $0.hasPrefix("<4>sensor nonexistent cannot be read: ") })
    #expect(lines.allSatisfy { $0.hasPrefix("<") })
  }
}

/// A socket that listens and that nobody accepts from yet.
private final class ListeningSocket {
  let handle: FileHandle

  init(path: String) throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(descriptor >= 0)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let bound = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0 && listen(descriptor, 8) == 0)
  }
}

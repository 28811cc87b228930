import TestFiles
import Foundation
import Testing

/// Who may use the daemon's socket.
@Suite(.timeLimit(.minutes(10)))
struct SocketAccessTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func daemon(_ arguments: String...) throws -> DaemonProcess {
    try DaemonProcess(
      directory, environment: [:],
      arguments: ["--socket", DaemonProcess.socketPath(in: directory)] + arguments)
  }

  private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: path)
  }

  @Test func isForTheOwnerAlone() throws {
    let daemon = try daemon()
    #expect(try attributes(daemon.socketPath)[.posixPermissions] as? Int == 0o600)
  }

  @Test func isForTheNamedGroupToo() throws {
    // A group that this process has, by number and by name.
    let entry = try #require(getgrgid(getegid()))
    for word in ["\(getegid())", String(cString: entry.pointee.gr_name)] {
      let daemon = try daemon("--group", word)
      let attributes = try attributes(daemon.socketPath)
      #expect(attributes[.posixPermissions] as? Int == 0o660)
      #expect(attributes[.groupOwnerAccountID] as? Int == Int(getegid()))
      daemon.send(SIGTERM)
      #expect(daemon.waitForEnd() == 0)
    }
  }

  @Test func aGroupThatIsNotThereIsSaid() throws {
    let daemon = try daemon("--group", "no-such-group")
    #expect(daemon.waitForEnd() == 64)
    #expect(daemon.logText.contains("there is no group \"no-such-group\": make it with"))
  }

  /// Another user whom the file's mode would let in.
  @Test(
    .enabled(
      if: geteuid() == 0
        && [setpriv, python].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) },
      "only root, with \(setpriv) and \(python), can be another user"))
  func aStrangerIsDeniedAndLoggedOnce() throws {
    let daemon = try daemon("--group", "4242")
    #expect(chmod(daemon.socketPath, 0o666) == 0)
    for _ in 0..<3 {
      let answer = try ask(daemon, ["--reuid", "4241", "--regid", "4241", "--clear-groups"])
      #expect(answer == #"{"error":"org.varlink.service.PermissionDenied","parameters":{}}"#)
    }
    let member = ["--reuid", "4241", "--regid", "4241", "--groups", "4242"]
    #expect(try ask(daemon, member).hasPrefix(#"{"parameters":{"status":{"#))
    daemon.send(SIGTERM)
    #expect(daemon.waitForEnd() == 0)
    let refusals = daemon.logText.split(separator: "\n").filter { $0.contains("of user 4241") }
    #expect(refusals.count == 1)
    #expect(refusals.first?.contains("the members of the group 4242 may: adduser NAME") == true)
  }

  private func ask(_ daemon: DaemonProcess, _ identity: [String]) throws -> String {
    let script = """
      import socket, sys
      s = socket.socket(socket.AF_UNIX)
      s.connect(sys.argv[1])
      s.sendall(b'{"method":"org.glided.GetStatus"}\\0')
      said = b""
      while not said.endswith(b"\\0"):
        said += s.recv(65536)
      print(said[:-1].decode(), end="")
      """
    return try Command(
      setpriv, identity + [python, "-c", script, daemon.socketPath]
    ).output
  }
}

private let setpriv: String = "/usr/bin/setpriv"
private let python: String = "/usr/bin/python3"

import Foundation
import Testing

/// A client that runs as another user: Debian's Python, behind setpriv(1).
struct OtherUser: Sendable {
  var user: UInt32
  var group: UInt32
  var groups: [UInt32] = []

  static let isPossible: Bool =
    geteuid() == 0
    && [setpriv, python].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  static let reason: Comment = "only root, with \(setpriv) and \(python), can be another user"

  private static let setpriv = "/usr/bin/setpriv"
  private static let python = "/usr/bin/python3"

  /// Sends each message with its NUL, and that no more follow; without any, says nothing at all.
  /// Returns all that comes back until the service closes.
  func says(_ messages: [String], to path: String) throws -> String {
    let script = """
      import socket, sys
      s = socket.socket(socket.AF_UNIX)
      s.settimeout(20)
      s.connect(sys.argv[1])
      messages = sys.stdin.read().split("\\n")[:-1]
      said = b""
      try:
        for message in messages:
          s.sendall(message.encode() + b"\\0")
        if messages:
          s.shutdown(socket.SHUT_WR)
      except (BrokenPipeError, ConnectionResetError):
        pass
      try:
        while more := s.recv(65536):
          said += more
      except ConnectionResetError:
        pass
      sys.stdout.write(said.decode())
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.setpriv)
    process.arguments =
      ["--reuid", "\(user)", "--regid", "\(group)"]
      + (groups.isEmpty
        ? ["--clear-groups"] : ["--groups", groups.map(String.init).joined(separator: ",")])
      + [Self.python, "-c", script, path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data(messages.map { $0 + "\n" }.joined().utf8))
    try input.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}

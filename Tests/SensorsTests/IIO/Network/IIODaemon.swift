import Foundation
import Testing

/// Debian's iiod, which serves the testbed's devices to this process's own network.
final class IIODaemon {
  static let executable: String = "/usr/sbin/iiod"
  static let isInstalled: Bool = FileManager.default.isExecutableFile(atPath: executable)

  let port: Int
  private let process = Process()

  init(port: Int = 31555) throws {
    self.port = port
    process.executableURL = URL(fileURLWithPath: Self.executable)
    process.arguments = ["-p", "\(port)"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { kill() }

  var address: String { "127.0.0.1:\(port)" }

  func freeze() { Foundation.kill(process.processIdentifier, SIGSTOP) }
  func thaw() { Foundation.kill(process.processIdentifier, SIGCONT) }

  func kill() {
    guard process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

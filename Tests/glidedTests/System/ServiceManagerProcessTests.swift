import TestFiles
import Foundation
import Glibc
import Testing

/// The daemon's own process, with the test as its service manager.
struct ServiceManagerProcessTests {
  @Test func isReadyThenAliveThenStopping() throws {
    let directory = try TemporaryDirectory()
    let manager = try NotifySocket(directory.path + "/notify")
    let socket = directory.path + "/glided.sock"

    let daemon = Process()
    daemon.executableURL = Self.program
    daemon.arguments = ["--socket", socket]
    daemon.environment = ProcessInfo.processInfo.environment.merging([
      "NOTIFY_SOCKET": manager.name,
      "WATCHDOG_USEC": "200000",
    ]) { $1 }
    daemon.standardError = FileHandle.nullDevice
    try daemon.run()
    defer { if daemon.isRunning { kill(daemon.processIdentifier, SIGKILL) } }

    #expect(manager.receive() == "READY=1")
    #expect(accepts(socket), "a client that was told to wait for READY=1 is refused")
    for _ in 0..<3 {
      #expect(manager.receive() == "WATCHDOG=1")
    }

    daemon.terminate()
    var last = manager.receive()
    while last == "WATCHDOG=1" { last = manager.receive() }
    #expect(last == "STOPPING=1")
    daemon.waitUntilExit()
    #expect(daemon.terminationReason == .exit)
    #expect(daemon.terminationStatus == 0)
    #expect(!FileManager.default.fileExists(atPath: socket))
  }

  /// The daemon that was built with the tests.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("glided")

  private func accepts(_ path: String) -> Bool {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}

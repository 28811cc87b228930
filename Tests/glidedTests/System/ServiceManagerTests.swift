import FoundationEssentials
import Glibc
import Logging
import Synchronization
import Testing

@testable import glided

struct ServiceManagerTests {
  @Test(arguments: ["/tmp/glide-notify-\(UUID())", "@glide-notify-\(UUID())"])
  func saysItInTheManagersWords(name: String) throws {
    let socket = try NotifySocket(name)
    var manager = ServiceManager(environment: ["NOTIFY_SOCKET": name], logger: .discarding)
    manager.ready()
    #expect(socket.receive() == "READY=1")
    manager.feedWatchdog()
    #expect(socket.receive() == "WATCHDOG=1")
    manager.stopping()
    #expect(socket.receive() == "STOPPING=1")
  }

  @Test func feedsTheWatchdogTwiceInItsTime() {
    #expect(interval(["WATCHDOG_USEC": "30000000"]) == 15)
    #expect(interval(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "42"]) == 15)
  }

  @Test(arguments: [
    [:],
    ["WATCHDOG_USEC": "0"],
    ["WATCHDOG_USEC": "soon"],
    ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "41"],
    ["WATCHDOG_USEC": "30000000", "NOTIFY_SOCKET": ""],
  ])
  func hasNoWatchdogUnlessAskedForOne(environment: [String: String]) {
    #expect(interval(environment) == nil)
  }

  @Test func isSilentWithoutAManager() {
    let log = Log()
    var manager = ServiceManager(environment: [:], logger: log.logger)
    manager.ready()
    manager.stopping()
    #expect(log.messages.isEmpty)
  }

  @Test(arguments: [
    "relative", "vsock:2:1234", "@", "/" + String(repeating: "x", count: 200),
  ])
  func saysThatAnAddressCannotBeUsed(name: String) {
    let log = Log()
    var manager = ServiceManager(environment: ["NOTIFY_SOCKET": name], logger: log.logger)
    manager.ready()
    #expect(log.messages.count == 1)
    #expect(log.messages.first?.contains("NOTIFY_SOCKET=\(name)") == true)
  }

  @Test func logsAFailureOnce() {
    let log = Log()
    var manager = ServiceManager(
      environment: ["NOTIFY_SOCKET": "/tmp/glide-notify-\(UUID())"], logger: log.logger)
    manager.ready()
    manager.feedWatchdog()
    manager.stopping()
    #expect(log.messages.count == 1)
    #expect(log.messages.first?.contains("READY=1: No such file or directory") == true)
  }

  /// A manager that does not read must not stop the loop: its socket's queue is finite.
  @Test func doesNotWaitForASlowManager() throws {
    let socket = try NotifySocket("@glide-notify-\(UUID())")
    let log = Log()
    var manager = ServiceManager(environment: ["NOTIFY_SOCKET": socket.name], logger: log.logger)
    for _ in 0..<2000 { manager.feedWatchdog() }
    #expect(log.messages.count == 1)
    #expect(socket.receive() == "WATCHDOG=1")
  }

  private func interval(_ environment: [String: String]) -> Double? {
    let environment = environment.merging(["NOTIFY_SOCKET": "@nobody"]) { given, _ in given }
    return ServiceManager(
      environment: environment, processIdentifier: 42, logger: .discarding
    ).watchdogInterval
  }
}

/// Keeps what is logged.
private final class Log: Sendable {
  private let entries = Mutex<[String]>([])

  var messages: [String] { entries.withLock { $0 } }

  var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

  private struct Handler: LogHandler {
    let log: Log
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      log.entries.withLock { $0.append("\(event.message)") }
    }
  }
}

extension Logger {
  fileprivate static var discarding: Logger {
    Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  }
}

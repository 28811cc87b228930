import FoundationEssentials
import Glibc
import Logging

/// Tells the service manager (systemd) how the daemon is, by the protocol of `sd_notify(3)`.
///
/// Does nothing where no manager asks for it: `NOTIFY_SOCKET` is unset. A message that cannot be
/// sent is logged the first time and is never fatal: the manager has its own timeouts.
///
/// Sources: the protocol in sd_notify(3), `WATCHDOG_USEC` and `WATCHDOG_PID` in
/// sd_watchdog_enabled(3). A `vsock:` address, meant for virtual machines, is not supported.
struct ServiceManager {
  /// How often `feedWatchdog` is to be called, in seconds: half the time after which the manager
  /// takes the daemon for hung. `nil` where the manager does not watch.
  let watchdogInterval: Double?

  private let address: DatagramAddress?
  private let logger: Logger
  private var hasFailed = false

  init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    processIdentifier: Int32 = getpid(),
    logger: Logger
  ) {
    self.logger = logger
    guard let name = environment["NOTIFY_SOCKET"], !name.isEmpty else {
      address = nil
      watchdogInterval = nil
      return
    }
    address = DatagramAddress(name)
    watchdogInterval = Self.watchdogInterval(environment, processIdentifier)
    if address == nil {
      logger.warning("NOTIFY_SOCKET=\(name) is not a socket that can be used; not notifying")
    }
  }

  /// Says that the daemon is up: clients that connect from now on are answered.
  mutating func ready() {
    send("READY=1", waits: true)
  }

  /// Says that the daemon is ending as it was asked to.
  mutating func stopping() {
    send("STOPPING=1", waits: true)
  }

  /// Proves that the daemon's loop still turns; to be called from that loop itself.
  mutating func feedWatchdog() {
    send("WATCHDOG=1", waits: false)
  }

  /// `waits`: whether a manager that is slow to read is waited for. Only what is said once is worth
  /// stopping the loop for.
  private mutating func send(_ message: String, waits: Bool) {
    guard let address else { return }
    guard let error = address.send(message, waits: waits), !hasFailed else { return }
    hasFailed = true
    logger.warning(
      """
      cannot tell the service manager \(message): \(String(cString: strerror(error))); \
      further failures are not logged
      """)
  }

  private static func watchdogInterval(
    _ environment: [String: String], _ processIdentifier: Int32
  ) -> Double? {
    guard let text = environment["WATCHDOG_USEC"], let timeout = UInt64(text), timeout > 0 else {
      return nil
    }
    // Inherited from a parent, the watchdog is not ours to feed.
    if let owner = environment["WATCHDOG_PID"], Int32(owner) != processIdentifier {
      return nil
    }
    return Double(timeout) / 1e6 / 2
  }
}

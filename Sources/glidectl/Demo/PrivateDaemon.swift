import FoundationEssentials
/// A daemon of our own, which plays a recording and leaves nothing behind.
final class PrivateDaemon: Sendable {
  private struct State: Sendable {
    var directory: TemporaryDirectory?
    var child: ChildProcess?
    var hasEnded = false
  }

  private let state = Locked(State())

  /// Starts the daemon on `recording` and returns the path of its socket once it listens.
  func start(recording: [UInt8], speed: Double) throws(Failure) -> String {
    var environment = ProcessInfo.processInfo.environment
    let program = try DaemonProgram.find(environment: environment)
    let directory = try makeDirectory(environment)
    let file = directory.path + "/demo.csv"
    let socket = directory.path + "/glided.sock"
    do {
      try Data(recording).write(to: URL(filePath: file))
    } catch {
      throw Failure("Cannot write \(file): \(error)")
    }
    let readiness = try ReadinessSocket(path: directory.path + "/ready.sock")
    // Whoever manages us does not manage the daemon.
    for name in ["LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES", "WATCHDOG_USEC", "WATCHDOG_PID"] {
      environment[name] = nil
    }
    environment["NOTIFY_SOCKET"] = readiness.path
    let child = try spawn(
      program,
      [
        "--socket", socket, "--sensor", "replay:\(file)?speed=\(speed)",
        "--state", directory.path + "/state",
      ], environment, log: directory.path + "/log")
    guard readiness.wait(for: child, timeout: 20) else {
      throw Failure("The daemon did not start. \(log)")
    }
    return socket
  }

  /// What the daemon has printed, for an error message.
  var log: String {
    let path = state.withLock { $0.directory?.path }
    let text = path.flatMap { try? String(contentsOf: URL(filePath: $0 + "/log"), encoding: .utf8) }
    guard let text, !text.isEmpty else { return "It printed nothing." }
    return "It printed:\n\(text.suffix(2000))"
  }

  /// Ends the daemon and removes its directory; safe to call again and from any thread.
  func end() {
    state.withLock { state in
      state.hasEnded = true
      state.child?.end(patience: 3)
      state.child = nil
      state.directory?.remove()
      state.directory = nil
    }
  }

  // Each under the lock, so that `end()` comes before or after and never in between.

  private func makeDirectory(
    _ environment: [String: String]
  ) throws(Failure) -> TemporaryDirectory {
    try state.withLock { state throws(Failure) in
      if state.hasEnded { throw Failure("Interrupted.") }
      let directory = try TemporaryDirectory.make(environment: environment)
      state.directory = directory
      return directory
    }
  }

  private func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], log: String
  ) throws(Failure) -> ChildProcess {
    try state.withLock { state throws(Failure) in
      if state.hasEnded { throw Failure("Interrupted.") }
      let child = try ChildProcess(
        path: program, arguments: arguments, environment: environment, log: log)
      state.child = child
      return child
    }
  }
}

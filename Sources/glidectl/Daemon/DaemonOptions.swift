import ArgumentParser
import FoundationEssentials
import GlideInterface
import Glibc

/// How the daemon is reached.
struct DaemonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The daemon's socket; otherwise $XDG_RUNTIME_DIR/glided.sock if it is there, else \
      \(SocketPath.system).
      """, valueName: "path"))
  var socket: String?

  func connect() throws(Failure) -> DaemonConnection {
    try DaemonConnection(
      path: socket
        ?? SocketPath.forClient(environment: ProcessInfo.processInfo.environment) { path in
          access(path, F_OK) == 0
        })
  }

  /// Returns what `body` gets from the daemon, for a command that can do without: nil where no
  /// --socket was given and the daemon that may be there does not answer.
  func ask<Answer>(
    _ body: (DaemonConnection) throws(Failure) -> Answer
  ) throws(Failure) -> Answer? {
    do {
      return try body(connect())
    } catch {
      guard socket == nil else { throw error }
      return nil
    }
  }
}

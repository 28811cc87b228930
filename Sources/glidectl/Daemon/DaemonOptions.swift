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
}

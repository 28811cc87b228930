/// Where the daemon's socket is, where nobody says otherwise.
public enum SocketPath {
  /// The socket of the system's service.
  public static let system: String = "/run/glided/glided.sock"

  /// Returns where the daemon is to listen: in the directory that systemd made for the service, or
  /// in the user's runtime directory; nil where there is neither.
  public static func forDaemon(environment: [String: String]) -> String? {
    // RUNTIME_DIRECTORY has a colon between several directories, see systemd.exec(5).
    let directory =
      environment["RUNTIME_DIRECTORY"].flatMap { $0.split(separator: ":").first.map(String.init) }
      ?? runtimeDirectory(environment)
    return directory.map { "\($0)/glided.sock" }
  }

  /// Returns where a client is to look: the user's own daemon first, if `exists` says that its
  /// socket is there, then the system's.
  public static func forClient(
    environment: [String: String], exists: (_ path: String) -> Bool
  ) -> String {
    if let directory = runtimeDirectory(environment), exists("\(directory)/glided.sock") {
      return "\(directory)/glided.sock"
    }
    return system
  }

  private static func runtimeDirectory(_ environment: [String: String]) -> String? {
    environment["XDG_RUNTIME_DIR"].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Where the daemon keeps what is to last, where nobody says otherwise.
enum StateDirectory {
  /// Returns what systemd made for the service's state, or glide's in the person's data; nil where
  /// the environment names neither.
  static func path(environment: [String: String]) -> String? {
    // STATE_DIRECTORY has a colon between several directories, see systemd.exec(5).
    if let state = environment["STATE_DIRECTORY"]?.split(separator: ":").first {
      return String(state)
    }
    // What is not absolute is to be ignored, see the XDG Base Directory Specification.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return "\(data)/glide"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.local/share/glide"
  }
}

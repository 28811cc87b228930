import FoundationEssentials
import Glibc
import Logging

/// Logs to the standard error, a line for a message.
///
/// For the journal each line begins with its priority, "<6>", see sd-daemon(3), and has no time of
/// its own; for anyone else with the local time and the level in words.
struct ErrorOutputLog: LogHandler {
  enum Style: Sendable, Equatable {
    case journal
    case plain
  }

  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let style: Style

  init(level: Logger.Level, style: Style) {
    logLevel = level
    self.style = style
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Returns the journal's style if the standard error goes there: `JOURNAL_STREAM` names its
  /// device and inode, see systemd.exec(5).
  static func style(environment: [String: String]) -> Style {
    var status = stat()
    guard let stream = environment["JOURNAL_STREAM"], fstat(STDERR_FILENO, &status) == 0,
      stream == "\(status.st_dev):\(status.st_ino)"
    else { return .plain }
    return .journal
  }

  func log(event: LogEvent) {
    write(line(event))
  }

  private func line(_ event: LogEvent) -> String {
    let details = metadata.merging(event.metadata ?? [:]) { _, later in later }
      .sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    // One message, one line: a line break would lose its priority.
    let text = "\(event.message)\(details)".map { $0.isNewline ? " " : $0 }
    switch style {
    case .journal: return "<\(event.level.priority)>\(String(text))\n"
    case .plain: return "\(Self.timeOfDay()) \(event.level): \(String(text))\n"
    }
  }

  private func write(_ line: String) {
    var rest = Array(line.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      // Nobody is left to be told that the log cannot be written.
      if written < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, written))
    }
  }

  private static func timeOfDay() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension Logger.Level {
  /// The priority of syslog(3).
  fileprivate var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}

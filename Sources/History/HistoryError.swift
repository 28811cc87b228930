/// Why the history cannot be opened or written; each says what to do.
public enum HistoryError: Error, Sendable, Equatable {
  /// A newer glided made it; it is left as it is.
  case newer(path: String, version: Int, known: Int)
  /// Another program's database lies there; it is left as it is.
  case foreign(path: String)
  /// The file or its directory does not let itself be opened or written.
  case unavailable(path: String, reason: String, isFull: Bool = false, isReadOnly: Bool = false)
  /// What is in it contradicts itself or is no database.
  case damaged(path: String, reason: String)
  /// It does not take this row, whatever the disk: a mistake of glide's.
  case rejected(reason: String)
  /// Nobody says where to keep it.
  case noPlace
}

extension HistoryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .newer(let path, let version, let known):
      """
      the history in \(path) was written by a newer glided (version \(version), this one knows \
      \(known)), and is left as it is: install that glided again, or start this one with another \
      --state DIR
      """
    case .foreign(let path):
      """
      \(path) is a database of another program, and is left as it is: move it away, or start glided \
      with another --state DIR
      """
    case .unavailable(let path, let reason, isFull: true, _):
      "the history in \(path) cannot be written (\(reason)): make room on that disk"
    case .unavailable(let path, let reason, _, isReadOnly: true):
      "the history in \(path) cannot be written (\(reason)): let glided write there"
    case .unavailable(let path, let reason, _, _):
      "the history in \(path) cannot be used (\(reason)): see to that disk and directory"
    case .damaged(let path, let reason):
      "the history in \(path) is damaged (\(reason))"
    case .rejected(let reason):
      "the history does not take what is to be written (\(reason)): please report it"
    case .noPlace:
      "nobody says where to keep the history: start glided with --state DIR"
    }
  }
}

/// Why the history cannot be opened or written; each says what to do.
public enum HistoryError: Error, Sendable, Equatable {
  /// A newer glided made it; it is left as it is.
  case newer(path: String, version: Int)
}

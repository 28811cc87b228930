/// Why a recording cannot be read: the file, the line, and the cure in its description.
public enum RecordingError: Error, Sendable, Equatable {
  case empty(file: String)
}

/// What was passed over in a recording.
public enum RecordingWarning: Sendable, Equatable {
  /// The last line, of this number, was cut short and left out.
  case lastLineCut(file: String, line: Int)
}

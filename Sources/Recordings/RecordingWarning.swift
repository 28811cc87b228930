/// What was passed over in a recording.
public enum RecordingWarning: Sendable, Equatable {
  /// The last line, of this number, has no line end and may lack digits: it was left out.
  case lastLineCut(file: String, line: Int)
}

extension RecordingWarning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .lastLineCut(let file, let line):
      "\(file):\(line): the last line is cut short and was left out"
    }
  }
}

/// What was passed over in a recording.
public enum RecordingWarning: Sendable, Equatable {
  /// The last line, of this number, has no line end and may lack digits: it was left out.
  case lastLineCut(file: String, line: Int)

  /// The kernel dropped input events so often, because they were not taken in time.
  case eventsDropped(file: String, times: Int)
}

extension RecordingWarning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .lastLineCut(let file, let line):
      "\(file):\(line): the last line is cut short and was left out"
    case .eventsDropped(let file, let times):
      "\(file): events were dropped \(times == 1 ? "once" : "\(times) times") while it was recorded"
    }
  }
}

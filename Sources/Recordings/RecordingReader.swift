public import MotionCore

/// Reads a recording from its file, a sample at a time.
public struct RecordingReader: ~Copyable {
  public let header: RecordingHeader
  public let hasAngularVelocity: Bool

  /// What was wrong with the file and could be passed over: a last line cut short.
  public private(set) var warnings: [RecordingWarning] = []

  /// Opens the file at `path` and reads its header.
  public init(path: String) throws(RecordingError) {
    throw .empty(file: path)
  }

  /// Returns the next sample, or nil at the end.
  public mutating func next() throws(RecordingError) -> MotionSample? { nil }
}

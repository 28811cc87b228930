public import MotionCore

/// A whole recording in memory.
public struct Recording: Sendable, Equatable {
  public var header: RecordingHeader
  public var hasAngularVelocity: Bool
  public var samples: [MotionSample]

  /// What was passed over in the file.
  public var warnings: [RecordingWarning]

  /// Reads the recording at `path`.
  public init(path: String) throws(RecordingError) {
    var reader = try RecordingReader(path: path)
    samples = []
    while let sample = try reader.next() { samples.append(sample) }
    header = reader.header
    hasAngularVelocity = reader.hasAngularVelocity
    warnings = reader.warnings
  }
}

public import MotionCore

/// Reads a recording from its file, a sample at a time, in memory that does not grow with it.
///
/// A recording is a CSV file: lines `# key: value` where there is something to say of it, then a
/// line that names the columns, in any order and with others among them, then a line a sample. A
/// line with `#` and without a colon is a comment. Blank lines, CR LF and a byte order mark are
/// taken. Times may repeat and must not go backwards.
///
/// A last line without a line end may have been cut within its last number. It is used only where
/// that shows: where every line writes its last field with as many decimals, one at least, and so
/// does this one. Otherwise it is left out with a warning.
public struct RecordingReader: ~Copyable {
  public let header: RecordingHeader

  private var samples: SampleReader

  /// Read in advance: a recording without a sample is refused when it is opened.
  private var first: MotionSample?

  public var hasAngularVelocity: Bool { samples.order.hasAngularVelocity }

  /// What was wrong with the file and could be passed over: a last line cut short.
  public var warnings: [RecordingWarning] { samples.warnings }

  /// Opens the file at `path` and reads its header and its first sample.
  public init(path: String) throws(RecordingError) {
    try self.init(path: path, chunk: .max)
  }

  /// Opens the file at `path`; reads at most `chunk` bytes at once.
  init(path: String, chunk: Int) throws(RecordingError) {
    var lines = try LineReader(path: path, chunk: chunk)
    let (header, order) = try Self.readFront(&lines)
    var samples = SampleReader(lines: lines, order: order)
    guard let first = try samples.next() else {
      throw RecordingError(file: path, problem: .noSamples)
    }
    self.header = header
    self.samples = samples
    self.first = first
  }

  /// Returns the next sample, or nil at the end.
  ///
  /// Throws what is wrong with a line; whoever goes on gets the lines behind it.
  public mutating func next() throws(RecordingError) -> MotionSample? {
    if let first {
      self.first = nil
      return first
    }
    return try samples.next()
  }
}

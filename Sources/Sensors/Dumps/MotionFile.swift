public import MotionCore
public import Recordings

/// A file of motion samples, whichever program wrote it: a recording, or a dump of `evemu-record`,
/// `libinput record` or `iio_readdev`. Its content says which, and memory does not grow with it.
public struct MotionFile: ~Copyable {
  public let header: RecordingHeader
  public let hasAngularVelocity: Bool

  private var recording: RecordingReader?
  private var events: EventDump?
  private var raw: RawDumpReader?

  /// Read in advance: a dump without a sample is refused when it is opened.
  private var first: MotionSample?

  /// Opens the file at `path`, and reads what it says of itself and its first sample.
  public init(path: String) throws(RecordingError) {
    switch try FileKind(path: path) {
    case .recording: self.init(try RecordingReader(path: path))
    case .evemu: try self.init(EventDump(evemu: LineReader(path: path)), path: path)
    case .libinput: try self.init(EventDump(libinput: LineReader(path: path)), path: path)
    case .rawDump(let context):
      do throws(RawDumpError) {
        try self.init(RawDumpReader(path: path, contextPath: context), path: path)
      } catch {
        throw RecordingError(error)
      }
    }
  }

  private init(_ recording: consuming RecordingReader) {
    header = recording.header
    hasAngularVelocity = recording.hasAngularVelocity
    self.recording = consume recording
    events = nil
  }

  private init(_ dump: consuming EventDump, path: String) throws(RecordingError) {
    guard let sample = try dump.next() else {
      throw RecordingError(file: path, problem: .noSamples)
    }
    header = RecordingHeader(fields: [.init(key: "device", value: dump.device)])
    hasAngularVelocity = dump.hasAngularVelocity
    recording = nil
    first = sample
    events = consume dump
  }

  private init(_ raw: consuming RawDumpReader, path: String) throws(RawDumpError) {
    let sample = try raw.next()
    guard let sample else { throw .badDump(path: path, reason: "it is empty; record again") }
    header = RecordingHeader(fields: [.init(key: "device", value: raw.device)])
    hasAngularVelocity = raw.hasGyroscope
    recording = nil
    events = nil
    first = sample
    self.raw = consume raw
  }

  /// Returns the next sample, or nil at the end.
  ///
  /// Throws what is wrong with a line; whoever goes on gets the lines behind it.
  public mutating func next() throws(RecordingError) -> MotionSample? {
    if let first {
      self.first = nil
      return first
    }
    if events != nil { return try events?.next() }
    do throws(RawDumpError) {
      if raw != nil { return try raw?.next() }
    } catch {
      throw RecordingError(error)
    }
    return try recording?.next()
  }

  /// What was wrong with the file so far and could be passed over.
  public var warnings: [RecordingWarning] {
    switch recording {
    case .some(let recording): return recording.warnings
    case .none: break
    }
    switch events {
    case .some(let events): return events.warnings
    case .none: return []
    }
  }
}

extension RecordingError {
  fileprivate init(_ error: RawDumpError) {
    switch error {
    case .cannotRead(let path, let reason), .badContext(let path, let reason),
      .badDump(let path, let reason):
      self.init(file: path, problem: .unusable(reason))
    }
  }
}

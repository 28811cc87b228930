public import MotionCore

/// Writes a recording as text, a sample at a time.
public struct RecordingWriter {
  /// The text so far that was not yet taken.
  public private(set) var text: [UInt8] = []

  public init(header: RecordingHeader, hasAngularVelocity: Bool) {}

  public mutating func append(_ sample: MotionSample) {}

  /// Returns the text so far and begins anew behind it.
  public mutating func takeText() -> [UInt8] { [] }
}

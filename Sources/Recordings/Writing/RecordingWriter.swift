public import MotionCore

/// Writes a recording as text, a sample at a time; the same samples give the same text.
///
/// A figure that is not finite is written as it is, for `RecordingReader` to refuse by its line.
public struct RecordingWriter: Sendable {
  /// The text so far that was not yet taken.
  public private(set) var text: [UInt8] = []

  private let hasAngularVelocity: Bool
  private let precision: RecordingPrecision

  /// Begins with the header and the line that names the columns.
  ///
  /// A line break in the header becomes a space.
  public init(
    header: RecordingHeader, hasAngularVelocity: Bool, precision: RecordingPrecision = .exact
  ) {
    self.hasAngularVelocity = hasAngularVelocity
    self.precision = precision
    for field in header.fields {
      append(
        "# \(field.key): \(field.value)".split(whereSeparator: \.isNewline).joined(separator: " "))
      text.append(.lineFeed)
    }
    let names = Column.required + (hasAngularVelocity ? Column.gyroscope : [])
    append(names.joined(separator: ","))
    text.append(.lineFeed)
  }

  /// Writes a sample; its angular velocity only where the recording has one.
  public mutating func append(_ sample: MotionSample) {
    let time: Int?
    let acceleration: Int?
    let angularVelocity: Int?
    switch precision {
    case .exact: (time, acceleration, angularVelocity) = (nil, nil, nil)
    case .decimals(let t, let a, let w): (time, acceleration, angularVelocity) = (t, a, w)
    }
    append(sample.time, decimals: time)
    append(sample.acceleration, decimals: acceleration)
    if hasAngularVelocity {
      let missing = Vector3(.nan, .nan, .nan)
      append(sample.angularVelocity ?? missing, decimals: angularVelocity)
    }
    text.append(.lineFeed)
  }

  /// Returns the text so far and begins anew behind it.
  public mutating func takeText() -> [UInt8] {
    defer { text = [] }
    return text
  }

  private mutating func append(_ vector: Vector3, decimals: Int?) {
    for value in [vector.x, vector.y, vector.z] {
      text.append(.comma)
      append(value, decimals: decimals)
    }
  }

  private mutating func append(_ value: Double, decimals: Int?) {
    if let decimals {
      text.append(contentsOf: value, decimals: decimals)
    } else {
      append(value.description)
    }
  }

  private mutating func append(_ string: String) {
    text.append(contentsOf: string.utf8)
  }
}

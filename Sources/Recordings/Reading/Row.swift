import MotionCore

/// The figures of one line.
struct Row {
  private var values: InlineArray<8, Double> = .init(repeating: 0)

  /// The decimals of the last field, or nil where that field is of no use here.
  private(set) var lastDecimals: Int?

  /// Reads a line, or nil where anything in it is wrong; `problem(in:order:)` then says what.
  @inline(__always)
  init?(_ line: UnsafeBufferPointer<UInt8>, order: ColumnOrder) {
    guard var cursor = line.baseAddress else { return nil }
    let end = cursor + line.count
    let last = order.columns.count - 1
    for index in 0...last {
      if let column = order.columns[index] {
        while cursor < end, cursor.pointee.isBlank { cursor += 1 }
        guard let decimal = Decimal(&cursor, end: end) else { return nil }
        while cursor < end, cursor.pointee.isBlank { cursor += 1 }
        values[column.rawValue] = decimal.value
        lastDecimals = decimal.decimals
      } else {
        while cursor < end, cursor.pointee != .comma { cursor += 1 }
        lastDecimals = nil
      }
      guard index < last else { break }
      guard cursor < end, cursor.pointee == .comma else { return nil }
      cursor += 1
    }
    guard cursor == end else { return nil }
  }

  subscript(_ column: Column) -> Double { values[column.rawValue] }

  /// The sample that the figures make.
  @inline(__always)
  func sample(hasAngularVelocity: Bool) -> MotionSample {
    MotionSample(
      time: self[.time],
      acceleration: Vector3(self[.accelerationX], self[.accelerationY], self[.accelerationZ]),
      angularVelocity: hasAngularVelocity
        ? Vector3(self[.angularVelocityX], self[.angularVelocityY], self[.angularVelocityZ])
        : nil)
  }
}

extension Row {
  /// Says what is wrong with a line that could not be read.
  static func problem(
    in line: UnsafeBufferPointer<UInt8>, order: ColumnOrder
  ) -> RecordingError.Problem {
    guard let text = String(line: line) else { return .notText }
    let fields = text.split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count == order.columns.count else {
      return .wrongFieldCount(expected: order.columns.count, found: fields.count)
    }
    for (field, column) in zip(fields, order.columns) {
      guard let column else { continue }
      let written = field.trimmingBlanks
      guard !Self.isNumber(written) else { continue }
      let shown = written.count > 40 ? "\(written.prefix(40))…" : String(written)
      let isNumberBeyondDoubles = Double(written).map { !$0.isFinite } ?? false
      return isNumberBeyondDoubles
        ? .notFinite(column: column.name, text: shown)
        : .notANumber(column: column.name, text: shown)
    }
    // Not reached: a line is refused for its fields alone.
    return .notText
  }

  private static func isNumber(_ text: Substring) -> Bool {
    var copy = text
    return copy.withUTF8 { bytes in
      guard var cursor = bytes.baseAddress else { return false }
      let end = cursor + bytes.count
      return Decimal(&cursor, end: end) != nil && cursor == end
    }
  }
}

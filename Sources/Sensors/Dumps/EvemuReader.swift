import Recordings

/// Reads what `evemu-record` writes: lines that begin with a letter and a colon, described in
/// evemu's README. Comments stand behind a hash.
struct EvemuReader: ~Copyable {
  private(set) var head: EventDumpHead = EventDumpHead()
  private var lines: LineReader
  private var first: InputEvent?

  /// The bytes of the masks that were read so far, by the line's key: B lines go on one another.
  private var maskBytes: [Int64: Int] = [:]

  static let firstLine: String = "# EVEMU"

  /// Reads the description of the device and the first event.
  init(_ lines: consuming LineReader) throws(RecordingError) {
    self.lines = lines
    first = try next()
    guard !head.device.name.isEmpty else {
      throw RecordingError(
        file: self.lines.file,
        problem: .unusable(
          "it does not describe its device; keep the lines that evemu-record writes first"))
    }
  }

  /// Returns the next event, or nil at the end; a last line without an end is left out.
  mutating func next() throws(RecordingError) -> InputEvent? {
    if let first {
      self.first = nil
      return first
    }
    while let line = try lines.next(), line.isEnded {
      guard line.bytes.count > 2, line.bytes[1] == UInt8(ascii: ":") else { continue }
      let rest = UnsafeBufferPointer(rebasing: line.bytes[2...])
      if line.bytes[0] == UInt8(ascii: "E") {
        guard let event = Self.event(rest) else { throw badLine(line.bytes) }
        return event
      }
      guard describe(line.bytes[0], rest) else { throw badLine(line.bytes) }
    }
    return nil
  }

  /// Takes a line that describes the device; false where it is none.
  private mutating func describe(_ key: UInt8, _ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = NumberScanner(rest)
    switch key {
    case UInt8(ascii: "N"):
      guard let name = String(line: rest) else { return false }
      head.device.name = String(name.trimmingBlanks)
    case UInt8(ascii: "I"):
      guard let bus = scanner.number(base: 16), let vendor = scanner.number(base: 16),
        let product = scanner.number(base: 16)
      else { return false }
      head.device.bus = UInt16(truncatingIfNeeded: bus.value)
      head.device.vendor = UInt16(truncatingIfNeeded: vendor.value)
      head.device.product = UInt16(truncatingIfNeeded: product.value)
    case UInt8(ascii: "P"):
      let bits = Self.mask(&scanner)
      if maskBytes[-1] == nil {
        head.device.isAccelerometer = bits >> UInt64(InputCode.accelerometerProperty) & 1 == 1
      }
      maskBytes[-1] = 8
    case UInt8(ascii: "B"):
      guard let type = scanner.number(base: 16)?.value else { return false }
      let bits = Self.mask(&scanner)
      if maskBytes[type] == nil {
        if type == Int64(InputCode.absolute) { head.device.absoluteCodes = bits }
        if type == Int64(InputCode.miscellaneous) { head.device.miscellaneousCodes = bits }
      }
      maskBytes[type] = 8
    case UInt8(ascii: "A"):
      guard let code = scanner.number(base: 16)?.value, let minimum = scanner.number()?.value,
        let maximum = scanner.number()?.value, scanner.number() != nil, scanner.number() != nil
      else { return false }
      // The first version of the format had no resolution.
      let resolution = scanner.number()?.value ?? 0
      head.axes[UInt16(truncatingIfNeeded: code)] = AxisInformation(
        minimum: Int32(clamping: minimum), maximum: Int32(clamping: maximum),
        resolution: Int32(clamping: resolution))
    default: break
    }
    return true
  }

  /// The first 64 bits of a mask, whose bytes come with the lowest first.
  private static func mask(_ scanner: inout NumberScanner) -> UInt64 {
    var bits: UInt64 = 0
    for index in 0..<8 {
      guard let byte = scanner.number(base: 16)?.value else { break }
      bits |= UInt64(UInt8(truncatingIfNeeded: byte)) << UInt64(index * 8)
    }
    return bits
  }

  /// `0.001000 0003 0000 -0042`: time, type and code in hexadecimal, the value in decimal.
  private static func event(_ rest: UnsafeBufferPointer<UInt8>) -> InputEvent? {
    var scanner = NumberScanner(rest)
    guard let seconds = scanner.number()?.value, scanner.take(UInt8(ascii: ".")),
      let fraction = scanner.number(), fraction.value >= 0, fraction.digits <= 6,
      let type = scanner.number(base: 16)?.value, let code = scanner.number(base: 16)?.value,
      let value = scanner.number()?.value
    else { return nil }
    let micro = (fraction.digits..<6).reduce(fraction.value) { value, _ in value * 10 }
    return InputEvent(
      time: Double(seconds) + Double(micro) * 1e-6, type: UInt16(truncatingIfNeeded: type),
      code: UInt16(truncatingIfNeeded: code), value: Int32(truncatingIfNeeded: value))
  }

  private func badLine(_ bytes: UnsafeBufferPointer<UInt8>) -> RecordingError {
    lines.error(.notAnEvent(RecordingError.excerpt(bytes), example: "E: 0.001000 0003 0000 -42"))
  }
}

import Recordings

/// Reads what `libinput record` writes, of several devices the first that is a motion sensor.
///
/// It is YAML, which its own program lays out line by line in one way (libinput, tools/libinput
/// record; `version: 1`): a line is taken by its indentation and its key. What has events is long,
/// so it is read in memory that does not grow, as every recording is.
struct LibinputRecordReader: ~Copyable {
  private(set) var head: EventDumpHead = EventDumpHead()
  private var lines: LineReader
  private var first: InputEvent?
  private var section: Section = .none
  private var isDone: Bool = false
  private var names: [String] = []

  static let firstLine: String = "# libinput record"

  /// What the lines that are read stand in.
  private enum Section {
    case none
    case codes
    case axes
    case udev
    case events
  }

  /// Reads up to the first event of the first motion sensor.
  init(_ lines: consuming LineReader) throws(RecordingError) {
    self.lines = lines
    while let event = try readEvent() {
      if EvdevProfile(head.device, isChosen: true) != nil {
        first = event
        return
      }
    }
    guard EvdevProfile(head.device, isChosen: true) == nil else { return }
    throw RecordingError(
      file: self.lines.file,
      problem: .unusable(
        """
        none of its devices (\(names.joined(separator: ", "))) is a motion sensor; a controller \
        has several nodes, record that of its motion sensors
        """))
  }

  /// Returns the next event of the device, or nil at the end; a last line without an end is left
  /// out.
  mutating func next() throws(RecordingError) -> InputEvent? {
    if let first {
      self.first = nil
      return first
    }
    return try readEvent()
  }

  private mutating func readEvent() throws(RecordingError) -> InputEvent? {
    while !isDone, let line = try lines.next(), line.isEnded {
      var scanner = NumberScanner(line.bytes)
      scanner.skip(.space)
      if section == .events, scanner.take(UInt8(ascii: "-")) {
        scanner.skip(.space)
        guard scanner.take(UInt8(ascii: "[")) else {
          if line.bytes.first == UInt8(ascii: "-") { beginDevice() }
          continue
        }
        guard let event = Self.event(&scanner) else { throw badLine(line.bytes) }
        return event
      }
      guard scanner.next != UInt8(ascii: "#"), let text = String(line: line.bytes) else { continue }
      guard describe(text) else { throw badLine(line.bytes) }
    }
    return nil
  }

  private mutating func beginDevice() {
    section = .none
    // The device that was found ends where the next begins.
    if EvdevProfile(head.device, isChosen: true) != nil {
      isDone = true
    } else {
      head = EventDumpHead()
    }
  }

  /// Takes a line that describes a device; false where it is none.
  private mutating func describe(_ line: String) -> Bool {
    let text = line.trimmingBlanks
    if text.hasPrefix("- node:") {
      beginDevice()
      return true
    }
    if text == "- ID_INPUT_ACCELEROMETER=1" { head.device.isAccelerometer = true }
    guard let colon = text.firstIndex(of: ":") else { return true }
    let key = text[..<colon]
    let value = text[text.index(after: colon)...].trimmingBlanks
    switch key {
    case "name" where line.hasPrefix("    "):
      head.device.name = String(value.drop { $0 == "\"" }.prefix { $0 != "\"" })
      names.append(head.device.name)
    case "id":
      guard let numbers = Self.list(value), numbers.count >= 3 else { return false }
      head.device.bus = UInt16(truncatingIfNeeded: numbers[0])
      head.device.vendor = UInt16(truncatingIfNeeded: numbers[1])
      head.device.product = UInt16(truncatingIfNeeded: numbers[2])
    case "codes": section = .codes
    case "absinfo": section = .axes
    case "properties" where value.hasPrefix("["):
      guard let numbers = Self.list(value) else { return false }
      if numbers.contains(InputCode.accelerometerProperty) { head.device.isAccelerometer = true }
    case "events": section = .events
    default:
      if let number = UInt16(key) { return describe(number, value) }
      if !key.hasPrefix("-") { section = .udev }
    }
    return true
  }

  /// Takes a line that begins with the number of a type or an axis.
  private mutating func describe(_ number: UInt16, _ value: Substring) -> Bool {
    guard section == .codes || section == .axes else { return true }
    guard let numbers = Self.list(value) else { return false }
    if section == .axes {
      guard numbers.count >= 4 else { return false }
      head.axes[number] = AxisInformation(
        minimum: Int32(clamping: numbers[0]), maximum: Int32(clamping: numbers[1]),
        resolution: Int32(clamping: numbers.count > 4 ? numbers[4] : 0))
      return true
    }
    let bits = numbers.filter { 0..<64 ~= $0 }.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    if number == InputCode.absolute { head.device.absoluteCodes = bits }
    if number == InputCode.miscellaneous { head.device.miscellaneousCodes = bits }
    return true
  }

  /// `[1, 2, 3] # comment`
  private static func list(_ text: Substring) -> [Int]? {
    guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
    let numbers = text[..<end].dropFirst().split(separator: ",").map { Int($0.trimmingBlanks) }
    return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
  }

  /// `0, 10193, 3, 0, 245]`: seconds, microseconds, type, code and value.
  private static func event(_ scanner: inout NumberScanner) -> InputEvent? {
    func next() -> Int64? {
      guard let number = scanner.number()?.value else { return nil }
      scanner.skip(.space, UInt8(ascii: ","))
      return number
    }
    guard let seconds = next(), let micro = next(), let type = next(), let code = next(),
      let value = next(), scanner.take(UInt8(ascii: "]"))
    else { return nil }
    return InputEvent(
      time: Double(seconds) + Double(micro) * 1e-6, type: UInt16(truncatingIfNeeded: type),
      code: UInt16(truncatingIfNeeded: code), value: Int32(truncatingIfNeeded: value))
  }

  private func badLine(_ bytes: UnsafeBufferPointer<UInt8>) -> RecordingError {
    lines.error(
      .notAnEvent(RecordingError.excerpt(bytes), example: "- [  0,  10193,   3,   0,     245]"))
  }
}

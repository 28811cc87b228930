/// A number read from decimal text.
struct Decimal {
  /// The double nearest to what is written, as `strtod` finds it.
  var value: Double

  /// Digits behind the point.
  var decimals: Int

  /// Reads the number at `cursor` and moves the cursor behind it.
  ///
  /// Takes an optional sign, digits with an optional point, an optional exponent. Nil where there
  /// is no such number or it is too great for a double; the cursor is then anywhere.
  @inline(__always)
  init?(_ cursor: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    let start = cursor
    var isNegative = false
    if cursor < end, cursor.pointee == UInt8(ascii: "-") || cursor.pointee == UInt8(ascii: "+") {
      isNegative = cursor.pointee == UInt8(ascii: "-")
      cursor += 1
    }

    var digits: UInt64 = 0
    var count = Self.readDigits(&cursor, end: end, into: &digits)
    decimals = 0
    if cursor < end, cursor.pointee == UInt8(ascii: ".") {
      cursor += 1
      decimals = Self.readDigits(&cursor, end: end, into: &digits)
      count += decimals
    }
    guard count > 0 else { return nil }

    var exponent = 0
    if cursor < end, cursor.pointee | 0x20 == UInt8(ascii: "e") {
      cursor += 1
      guard let written = Self.readExponent(&cursor, end: end) else { return nil }
      exponent = written
    }

    // Nineteen digits always fit in 64 bits.
    let isWhole = count <= 19 || count - Self.leadingZeros(start, cursor) <= 19
    if isWhole, let magnitude = Self.scale(digits, byPowerOfTen: exponent - decimals) {
      value = isNegative ? -magnitude : magnitude
      return
    }
    let text = String(
      decoding: UnsafeBufferPointer(start: start, count: cursor - start), as: UTF8.self)
    guard let parsed = Double(text), parsed.isFinite else { return nil }
    value = parsed
  }

  @inline(__always)
  private static func readDigits(
    _ cursor: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, into digits: inout UInt64
  ) -> Int {
    let start = cursor
    while cursor < end {
      let digit = cursor.pointee &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      cursor += 1
    }
    return cursor - start
  }

  /// The zeros in front of the first other digit.
  private static func leadingZeros(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Int {
    UnsafeBufferPointer(start: start, count: end - start)
      .prefix { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
      .count { $0 == UInt8(ascii: "0") }
  }

  private static func readExponent(
    _ cursor: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) -> Int? {
    var isNegative = false
    if cursor < end, cursor.pointee == UInt8(ascii: "-") || cursor.pointee == UInt8(ascii: "+") {
      isNegative = cursor.pointee == UInt8(ascii: "-")
      cursor += 1
    }
    var digits: UInt64 = 0
    let count = readDigits(&cursor, end: end, into: &digits)
    guard count > 0 else { return nil }
    // What has so many digits is out of range by far: no exact path takes it.
    let magnitude = count <= 9 ? Int(digits) : 1_000_000_000
    return isNegative ? -magnitude : magnitude
  }
}

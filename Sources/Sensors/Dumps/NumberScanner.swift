import Recordings

/// Takes whole numbers from the bytes of a line, one after the other.
struct NumberScanner {
  private var cursor: UnsafePointer<UInt8>?
  private let end: UnsafePointer<UInt8>?

  init(_ line: UnsafeBufferPointer<UInt8>) {
    cursor = line.baseAddress
    end = line.baseAddress.map { $0 + line.count }
  }

  /// The next byte, unless the line is at its end.
  var next: UInt8? {
    guard let cursor, let end, cursor < end else { return nil }
    return cursor.pointee
  }

  /// Passes over as many of these bytes as there are.
  mutating func skip(_ bytes: UInt8...) {
    while let next, bytes.contains(next) { cursor = cursor?.successor() }
  }

  /// Passes over this byte; false where another stands.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    cursor = cursor?.successor()
    return true
  }

  /// Takes a number behind spaces and tabs, and how many digits it has; nil where there is none or
  /// it is too great.
  mutating func number(base: Int64 = 10) -> (value: Int64, digits: Int)? {
    skip(.space, .tab)
    let isNegative = take(UInt8(ascii: "-"))
    var value: Int64 = 0
    var digits = 0
    while let next, let digit = Self.digit(next), digit < base {
      // Eighteen digits always fit.
      guard digits < (base == 10 ? 18 : 15) else { return nil }
      value = value * base + digit
      digits += 1
      cursor = cursor?.successor()
    }
    guard digits > 0 else { return nil }
    return (isNegative ? -value : value, digits)
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int64(byte &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int64(byte &- UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int64(byte &- UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

extension [UInt8] {
  /// Appends a number rounded to so many decimals, up to 15.
  ///
  /// What is too great to be rounded at that place, or is not finite, is written in full.
  mutating func append(contentsOf value: Double, decimals: Int) {
    let places = Swift.min(Swift.max(decimals, 0), 15)
    let unit = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value.magnitude * unit).rounded()
    // Above 2^53 a double has no decimals left to round.
    guard scaled <= 0x1p53 else {
      append(contentsOf: value.description.utf8)
      return
    }
    // What rounds to zero has no sign.
    if value < 0, scaled > 0 { append(UInt8(ascii: "-")) }
    let digits = String(UInt64(scaled)).utf8
    let padding = Swift.max(0, places + 1 - digits.count)
    let padded = repeatElement(UInt8(ascii: "0"), count: padding) + Array(digits)
    append(contentsOf: padded.dropLast(places))
    guard places > 0 else { return }
    append(UInt8(ascii: "."))
    append(contentsOf: padded.suffix(places))
  }
}

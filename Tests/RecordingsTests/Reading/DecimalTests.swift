import Glibc
import TestRandom
import Testing

@testable import Recordings

/// A figure is the double that `strtod` makes of it, to the last bit.
@Suite struct DecimalTests {
  private func parse(_ text: String) -> (value: Double, decimals: Int, isWhole: Bool)? {
    var copy = text
    return copy.withUTF8 { bytes in
      guard var cursor = bytes.baseAddress else { return nil }
      let end = cursor + bytes.count
      guard let decimal = Decimal(&cursor, end: end) else { return nil }
      return (decimal.value, decimal.decimals, cursor == end)
    }
  }

  private func expectLikeStrtod(_ text: String) {
    let parsed = parse(text)
    #expect(parsed?.value.bitPattern == strtod(text, nil).bitPattern, "\(text)")
    #expect(parsed?.isWhole == true, "\(text)")
  }

  @Test(arguments: [
    "0", "-0", "+0.0", "1", "-9.81", ".5", "5.", "00012.500", "1e22", "1e23", "1E-22", "1e-23",
    "9007199254740993", "9007199254740992.5", "9007199254740993.0000000001",
    "18446744073709551615", "18446744073709551616", "0.1e-26", "7.2057594037927933e16",
    "2.2250738585072011e-308", "4.9e-324", "2e-324", "1e-999", "1.7976931348623157e308",
    "0.000000000000000000000000000123456789", "123456789012345678901234567890",
    "9223372036854775807e-27", "18446744073709551615e-27", "1e-27", "0e999999999999",
    "0.500000000000000166533453693773481063544750213623046875",
  ])
  func roundsTheHardOnesLikeStrtod(text: String) {
    expectLikeStrtod(text)
  }

  @Test func roundsLikeStrtod() {
    var random = SplitMix64(state: 7)
    for _ in 0..<20_000 {
      let digits = String(random.next() >> UInt64.random(in: 0..<64, using: &random))
      let split = Int.random(in: 0...digits.count, using: &random)
      let zeros = String(repeating: "0", count: .random(in: 0..<4, using: &random))
      expectLikeStrtod("-\(digits.prefix(split)).\(zeros)\(digits.dropFirst(split))")
      expectLikeStrtod("\(digits)e-\(Int.random(in: 0...30, using: &random))")
      let double = Double(bitPattern: random.next())
      if double.isFinite { expectLikeStrtod(double.description) }
    }
  }

  /// Halfway between two doubles, and one digit to each side of it.
  @Test func roundsTiesToEven() {
    var random = SplitMix64(state: 9)
    for _ in 0..<5_000 {
      let odd = UInt64.random(in: 1 << 52..<1 << 53, using: &random) * 2 + 1
      let places = Int.random(in: 1...9, using: &random)
      // odd / 2^places, in decimal, has as many places and ends in 5.
      let power = (0..<places).reduce(UInt64(1)) { product, _ in product * 5 }
      let (high, low) = odd.multipliedFullWidth(by: power)
      guard high == 0 else { continue }
      for tie in [low - 1, low, low + 1] { expectLikeStrtod("\(tie)e-\(places)") }
    }
  }

  @Test(arguments: ["", "-", "+", ".", "-.", "e5", "1e", "1e+", "--1", "nan", "inf", "x", "1e999"])
  func findsNoNumber(text: String) {
    #expect(parse(text) == nil)
  }

  @Test(arguments: ["0x10", "1 ", "1,5", "1.5."])
  func stopsBehindTheNumber(text: String) {
    #expect(parse(text)?.isWhole == false)
  }

  @Test(arguments: [("1", 0), ("1.", 0), ("-1.50", 2), ("1.5e3", 1)])
  func countsDecimals(text: String, decimals: Int) {
    #expect(parse(text)?.decimals == decimals)
  }
}

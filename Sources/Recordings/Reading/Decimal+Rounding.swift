extension Decimal {
  /// Returns `digits` times this power of ten, correctly rounded, or nil where that takes more
  /// than 64 bits of arithmetic.
  @inline(__always)
  static func scale(_ digits: UInt64, byPowerOfTen power: Int) -> Double? {
    // Both factors are exact doubles, so the one operation rounds once (Clinger 1990).
    if digits <= 1 << 53, -22 <= power, power <= 22 {
      return power < 0
        ? Double(digits) / powersOfTen[-power] : Double(digits) * powersOfTen[power]
    }
    if -27 <= power, power <= 0 { return quotient(digits, byPowerOfTen: -power) }
    return nil
  }

  /// Returns the double nearest to `dividend / 10^power`; the dividend is not 0.
  ///
  /// Divides by the power of five and leaves that of two to the exponent. The quotient is taken
  /// to 63 bits or more, ten beyond a double's; a remainder is kept as its last bit, so that a tie
  /// is told from what is only near to one.
  private static func quotient(_ dividend: UInt64, byPowerOfTen power: Int) -> Double {
    let divisor = powersOfFive[power]
    let up = dividend.leadingZeroBitCount
    let down = divisor.leadingZeroBitCount
    let high = dividend << up
    let (quotient, remainder) = (divisor << down).dividingFullWidth((high >> 1, high << 63))
    let sticky = quotient | (remainder == 0 ? 0 : 1)
    let exponent = down - up - 63 - power
    return Double(sticky) * Double(bitPattern: UInt64(1023 + exponent) << 52)
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Up to the greatest that 64 bits hold.
  private static let powersOfFive: [UInt64] = (0..<27).reduce(into: [1]) { powers, last in
    powers.append(powers[last] * 5)
  }
}

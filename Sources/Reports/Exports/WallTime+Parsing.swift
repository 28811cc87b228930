import Programme

extension WallTime {
  /// Reads RFC 3339 to the second, as "2026-05-17T08:30:00+02:00" or with Z; nil where it is none.
  init?(_ text: String) {
    let text = Array(text.utf8)
    guard text.count == 20 || text.count == 25, text[10] == UInt8(ascii: "T"),
      let day = Day(String(decoding: text[..<10], as: UTF8.self)),
      let hours = Self.pair(text[11...]), let minutes = Self.pair(text[14...]),
      let seconds = Self.pair(text[17...]), hours < 24, minutes < 60, seconds <= 60,
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":")
    else { return nil }
    var offset = 0
    if text.count == 25 {
      guard let aheadHours = Self.pair(text[20...]), let aheadMinutes = Self.pair(text[23...]),
        text[22] == UInt8(ascii: ":"), "+-".utf8.contains(text[19])
      else { return nil }
      offset = (aheadHours * 3600 + aheadMinutes * 60) * (text[19] == UInt8(ascii: "-") ? -1 : 1)
    } else if text[19] != UInt8(ascii: "Z") {
      return nil
    }
    let ofDay = hours * 3600 + minutes * 60 + seconds
    self.init(seconds: Double(day.number * 86_400 + ofDay - offset), offset: offset)
  }

  /// The number that two digits are.
  private static func pair(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39) ~= $0 }) else { return nil }
    return digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
  }

  func advanced(by duration: Double) -> WallTime {
    WallTime(seconds: seconds + duration, offset: offset)
  }
}

extension String {
  /// This point in time, RFC 3339, so much later; nil where it is none.
  func advanced(by duration: Double) -> String? {
    duration.isFinite && abs(duration) < 1e9
      ? WallTime(self).map { "\($0.advanced(by: duration))" } : nil
  }
}

/// UUIDs that the same record gets each time, so that a second export adds nothing new.
enum StableUUID {
  /// A UUID of version 8 (RFC 9562, 5.8: the bits are the maker's own), a hash of `words`.
  static func make(_ words: String...) -> String {
    let text = words.joined(separator: "\u{1F}")
    let high = hash(text, seed: 0xCBF2_9CE4_8422_2325) & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
    let low = hash(text, seed: 0x9E37_79B9_7F4A_7C15) & 0x3FFF_FFFF_FFFF_FFFF | 1 << 63
    let digits = hex(high) + hex(low)
    var groups: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return groups.joined(separator: "-")
  }

  /// FNV-1a, its end mixed as in SplitMix64, for two texts differ little.
  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    let raw = text.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var mixed = SampleRandom(seed: raw)
    return mixed.next()
  }

  private static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

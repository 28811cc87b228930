import GlideInterface

/// Numbers that look random and are the same each time (SplitMix64, Steele et al. 2014).
struct SampleRandom: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to below `limit`.
  mutating func upTo(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// About 0, from -1 to 1, the middle more often than the ends.
  mutating func spread() -> Double {
    let unit = 1 / Double(UInt64.max)
    return (Double(next()) + Double(next())) * unit - 1
  }

  /// A repetition about `typical` degrees far from a pitch of `pose`, `index` of its set from 0.
  mutating func repetition(
    _ index: Int, set: Int, at time: Double, pose: Double, typical: Double, hold: Double,
    before: Int
  ) -> Repetition {
    let endHold = hold + 0.3 * spread()
    let out = 1.5 + 0.2 * spread()
    let back = 1.5 + 0.2 * spread()
    let start = time + 1
    let range = typical + 6 * spread()
    return Repetition(
      number: before + index + 1, numberInSet: index + 1, set: set, startTime: start,
      endTime: start + out + endHold + back, announcedTime: start + out + endHold + back,
      rangeOfMotion: range, endHold: endHold, startHold: 1, outDuration: out, backDuration: back,
      peakRate: 1.875 * range / out, startPitch: pose, endPitch: pose + range, confidence: 0.98)
  }
}

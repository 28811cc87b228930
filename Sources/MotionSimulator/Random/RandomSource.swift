import Glibc

/// A seeded stream of pseudo-random numbers: the same seed and stream give the same numbers for
/// ever, whatever the version of the standard library.
///
/// The generator is xoshiro256** 1.0 (Blackman and Vigna 2018), its state filled by SplitMix64 as
/// its authors advise.
struct RandomSource {
  /// What the numbers are for. Each purpose draws from a stream of its own, so that switching one
  /// option leaves the rest of a session as it was.
  enum Stream: UInt64 {
    case movement = 1
    case approach
    case unsteadiness
    case coupling
    case confounders
    case faults
    case strap
    case sensorErrors
    case accelerometerNoise
    case gyroscopeNoise
    case timestamps
    case dropouts
  }

  private var state: (UInt64, UInt64, UInt64, UInt64)
  private var spareNormal: Double?

  init(seed: UInt64, stream: Stream) {
    var filler = SplitMix64(state: seed)
    filler.state ^= stream.rawValue &* 0xD1B5_4A32_D192_ED03
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  mutating func next() -> UInt64 {
    let result = Self.rotate(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotate(state.3, 45)
    return result
  }

  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    (word << count) | (word >> (64 - count))
  }
}

// MARK: - Distributions

extension RandomSource {
  /// A number from 0 up to, but not including, 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * unit()
  }

  /// A whole number from 0 up to, but not including, `count`, which must be positive.
  mutating func index(below count: Int) -> Int {
    min(Int(unit() * Double(count)), count - 1)
  }

  mutating func sign() -> Double {
    next() >> 63 == 0 ? 1 : -1
  }

  /// A number of the normal distribution with mean 0 and standard deviation 1 (Box and Muller).
  mutating func normal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    let radius = (-2 * log(1 - unit())).squareRoot()
    let angle = 2 * Double.pi * unit()
    spareNormal = radius * sin(angle)
    return radius * cos(angle)
  }

  /// A factor with mean 1 and this coefficient of variation, kept within 2.5 of it.
  mutating func factor(variation: Double) -> Double {
    max(0.1, 1 + variation * min(2.5, max(-2.5, normal())))
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): spreads a seed over a state.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

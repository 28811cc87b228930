import Testing

@testable import MotionCore
@testable import glide_benchmark

@Suite struct LogisticFitTests {
  /// Of repetitions that are as often right as the core's own weights say, those weights are found.
  @Test func theWeightsThatMadeItAreFound() throws {
    var random = SeededGenerator(state: 1)
    let judged = (0..<4000).map { _ -> JudgedRepetition in
      func share() -> Double { .random(in: 0...1, using: &random) }
      let features = Confidence.Features(
        smallness: share(), unevenness: share(), endRest: share(), startRest: share(),
        unlikeness: share(), alike: share(), pause: share(), unannounced: share())
      // Its chance in place of a draw: the same but for the noise.
      return JudgedRepetition(
        source: .told, person: "", confidence: 0, features: features,
        rightness: Confidence.value(of: features))
    }
    let fit = LogisticFit(judged)
    for judged in judged {
      #expect(abs(fit.value(judged) - Confidence.value(of: judged.features)) < 0.01)
    }
    let again = LogisticFit(judged, similar: fit)
    for (weight, other) in zip(fit.weights, again.weights) { #expect(abs(weight - other) < 1e-5) }
  }
}

private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64 (Steele, Lea and Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

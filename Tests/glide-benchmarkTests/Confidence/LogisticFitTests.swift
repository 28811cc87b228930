import TestRandom
import Testing

@testable import MotionCore
@testable import glide_benchmark

@Suite struct LogisticFitTests {
  /// Of repetitions that are as often right as the core's own weights say, those weights are found.
  @Test func theWeightsThatMadeItAreFound() throws {
    var random = SplitMix64(state: 1)
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

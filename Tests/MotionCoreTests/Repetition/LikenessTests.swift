import Foundation
import MotionCore
import Testing

@testable import MotionCore

@Suite struct LikenessTests {
  private func deviation(
    _ likeness: Likeness = Likeness(), range: Double = 1, duration: Double = 1,
    directness: Double = 1, shortfall: Double = 0
  ) -> Likeness.Deviation {
    likeness.deviation(
      range: range, duration: duration, directness: directness, shortfall: shortfall)
  }

  /// What is known after these, each of a range and a duration that are so many times the usual.
  private func learned(
    _ shares: [(range: Double, duration: Double)], shortfall: Double = 0
  ) -> Likeness {
    var likeness = Likeness()
    for share in shares {
      likeness.append(range: share.range, duration: share.duration, shortfall: shortfall)
    }
    return likeness
  }

  @Test func oneJustLikeTheOthersDoesNotDeviate() {
    #expect(deviation().whole == 0)
  }

  @Test func halfAndDoubleDeviateAlike() {
    let (half, double) = (deviation(range: 0.5), deviation(range: 2))
    #expect(abs(half.range - double.range) < 1e-9)
    #expect(half.isSmaller && !double.isSmaller)
    #expect(deviation(duration: 0.5).isFaster)
    #expect(!deviation(duration: 2).isFaster)
  }

  @Test(arguments: [1.0 / 3, 0.5, 0.8, 1.25, 2, 3])
  func theDeviationIsThatOfTheLogarithm(share: Double) {
    let spreads = Likeness.Parameters()
    let range = deviation(range: share).range.squareRoot() * spreads.rangeSpread
    let duration = deviation(duration: share).duration.squareRoot() * spreads.durationSpread
    #expect(abs(range / abs(log(share)) - 1) < 0.02)
    #expect(abs(duration / abs(log(share)) - 1) < 0.02)
  }

  @Test func theReasonIsInWhatItIsMostUnlikeThem() {
    #expect(deviation(range: 0.5, duration: 0.9).reason == .tooSmall)
    #expect(deviation(range: 2, duration: 0.9).reason == .tooLarge)
    #expect(deviation(range: 0.9, duration: 0.4).reason == .tooFast)
    #expect(deviation(range: 0.9, duration: 2.5).reason == .tooSlow)
    #expect(deviation(range: 0.9, duration: 0.9, directness: 0.6).reason == .notDirect)
  }

  @Test func whoVariesIsGivenRoom() {
    let varied = learned((0..<20).map { $0 % 2 == 0 ? (1.3, 0.7) : (0.7, 1.3) })
    #expect(deviation(varied, range: 0.6).range < 0.5 * deviation(range: 0.6).range)
    #expect(deviation(varied, duration: 0.6).duration < 0.6 * deviation(duration: 0.6).duration)
  }

  @Test func whoDoesNotVaryIsStillNoMachine() {
    let even = learned(Array(repeating: (1, 1), count: 50))
    #expect(deviation(even, range: 0.7).range == deviation(range: 0.7).range)
    #expect(deviation(even, duration: 0.7).duration == deviation(duration: 0.7).duration)
  }

  @Test func aSlipWidensTheSpreadNoMoreThanAVariation() {
    let (slip, varied) = (learned([(8, 8)]), learned([(1.5, 1.5)]))
    #expect(deviation(slip, range: 0.6).range == deviation(varied, range: 0.6).range)
    #expect(deviation(slip, duration: 0.6).duration == deviation(varied, duration: 0.6).duration)
  }

  @Test func theSpreadIsForgottenAgain() {
    let varied = learned((0..<20).map { _ in (1.4, 1.4) })
    let settled = learned(
      (0..<20).map { _ in (1.4, 1.4) } + Array(repeating: (1, 1), count: 30))
    #expect(deviation(settled, range: 0.6).range > 2 * deviation(varied, range: 0.6).range)
  }

  @Test func whoAlwaysStopsShortIsNotToldSo() {
    let short = learned(Array(repeating: (1, 1), count: 20), shortfall: 0.2)
    #expect(deviation(shortfall: 0.2).shortfall > 6)
    #expect(deviation(short, shortfall: 0.2).shortfall < 0.1)
  }

  @Test func toComeBackFartherThanUsualIsNoFault() {
    let short = learned(Array(repeating: (1, 1), count: 20), shortfall: 0.2)
    #expect(deviation(short, shortfall: 0).whole == 0)
  }

  @Test func whatIsLeftOfTheWayCountsOnlyInTheWhole() {
    let left = deviation(range: 0.8, duration: 1.2, directness: 0.9, shortfall: 0.3)
    #expect(left.ofMovement == left.range + left.duration + left.directness)
    #expect(left.whole == left.ofMovement + left.shortfall)
    #expect(left.shortfall > 9)
  }
}

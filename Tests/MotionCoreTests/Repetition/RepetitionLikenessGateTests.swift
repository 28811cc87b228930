import MotionCore
import Testing

@testable import MotionCore

/// What a movement must be to be like those of the set under way: of 60° and 4 s.
@Suite struct RepetitionLikenessGateTests {
  private let gates: RepetitionGates = RepetitionGates(profile: .test)

  private func doubt(
    about candidate: Candidate, axis: Vector3? = Vector3(1, 0, 0), range: Double = 60
  ) -> Refusal.Reason? {
    let context = RepetitionGates.Context(
      axis: axis, referenceRange: .degrees(range), referenceDuration: range > 0 ? 4 : 0,
      counted: 1, vibration: 0, stillShare: 0.5)
    return gates.doubt(about: candidate, in: context)
  }

  @Test func beforeTheFirstRepetitionThereIsNothingToDoubt() {
    #expect(doubt(about: .glide(degrees: 26), axis: nil, range: 0) == nil)
    #expect(doubt(about: .glide(lasting: 1, degrees: 160), axis: nil, range: 0) == nil)
  }

  @Test func theSmallestGrowsWithTheRangeShown() {
    #expect(gates.smallestRange(referenceRange: 0) == .degrees(25))
    #expect(gates.smallestRange(referenceRange: .degrees(48)) == .degrees(25))
    #expect(abs(gates.smallestRange(referenceRange: .degrees(100)).inDegrees - 50) < 1e-9)
  }

  @Test func aPartialOneIsDoubted() {
    #expect(doubt(about: .glide(degrees: 49), range: 100) == .tooSmall)
    #expect(doubt(about: .glide(degrees: 51), range: 100) == nil)
  }

  @Test func twiceTheRangeIsDoubted() {
    #expect(doubt(about: .glide(degrees: 119)) == nil)
    #expect(doubt(about: .glide(degrees: 121)) == .tooLarge)
  }

  @Test func oneThatIsBothSmallerAndShorterIsDoubted() {
    #expect(doubt(about: .glide(lasting: 2, degrees: 40)) == .tooFast)
    #expect(doubt(about: .glide(lasting: 1.5, degrees: 60)) == nil, "fast, and as large")
    #expect(doubt(about: .glide(lasting: 4, degrees: 30)) == nil, "small, and as long")
  }

  @Test func anotherAxisIsDoubted() {
    // 52° and 54° from the axis learned.
    #expect(doubt(about: .glide(about: .up(0, aside: 38))) == nil)
    #expect(doubt(about: .glide(about: .up(0, aside: 36))) == .otherAxis)
    #expect(doubt(about: .glide(about: Vector3(-1, 0, 0))) == .otherAxis)
  }
}

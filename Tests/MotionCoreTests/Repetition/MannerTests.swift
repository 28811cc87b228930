import MotionCore
import Testing

@testable import MotionCore

@Suite struct MannerTests {
  private let x: Vector3 = Vector3(1, 0, 0)

  private func manner(after counted: [Candidate]) -> Manner {
    var manner = Manner()
    for candidate in counted { manner.append(candidate) }
    return manner
  }

  private func manner(after count: Int) -> Manner {
    manner(after: Array(repeating: .glide(), count: count))
  }

  @Test func beforeTheFirstRepetitionNothingIsKnown() {
    let manner = Manner()
    #expect(manner.axis == nil)
    #expect(manner.range == 0)
    #expect(manner.duration == 0)
    #expect(manner.doubt(about: .glide(degrees: 160)) == nil)
    #expect(!manner.isShort(.glide()))
  }

  @Test func theUsualRangeAndDurationAreThoseOfMost() {
    let manner = manner(
      after: [(60.0, 4.0), (62, 4.2), (20, 1.5), (61, 4.1)].map {
        .glide(lasting: $1, degrees: $0)
      })
    #expect(abs(manner.range.inDegrees - 60.5) < 1e-9)
    #expect(abs(manner.duration - 4.05) < 1e-9)
  }

  @Test func theAxisIsTheFirstOnesAndFollowsSlowly() throws {
    #expect(manner(after: [.glide(about: x)]).axis == x)
    let turned = Vector3.up(0, aside: 70)
    let after = try #require(manner(after: [.glide(about: x), .glide(about: turned)]).axis)
    #expect(abs(after.length - 1) < 1e-12)
    #expect(abs(after.angle(to: x).inDegrees - 4) < 0.2)
    let later = Array(repeating: Candidate.glide(about: turned), count: 20)
    let long = manner(after: [.glide(about: x)] + later)
    #expect(try #require(long.axis).angle(to: turned).inDegrees < 0.5)
  }

  @Test func theOppositeAxisLeavesADirection() throws {
    let axis = try #require(manner(after: [.glide(about: x), .glide(about: -x)]).axis)
    #expect(abs(axis.length - 1) < 1e-12)
  }

  @Test func twoAreTooFewToJudgeAThirdBy() {
    #expect(manner(after: 2).doubt(about: .glide(degrees: 26)) == nil)
    #expect(manner(after: 3).doubt(about: .glide(degrees: 26)) == .tooSmall)
  }

  @Test func oneLikeTheOthersIsNotDoubted() {
    #expect(manner(after: 5).doubt(about: .glide(lasting: 4.8, degrees: 51)) == nil)
    #expect(manner(after: 5).doubt(about: .glide(lasting: 3.4, degrees: 72)) == nil)
  }

  @Test func oneUnlikeTheOthersIsDoubtedForWhatIsUnlike() {
    let manner = manner(after: 5)
    #expect(manner.doubt(about: .glide(degrees: 105)) == .tooLarge)
    #expect(manner.doubt(about: .glide(lasting: 2)) == .tooFast)
    #expect(manner.doubt(about: .glide(lasting: 8)) == .tooSlow)
    #expect(manner.doubt(about: .glide(efficiency: 0.5)) == .notDirect)
  }

  @Test func oneThatIsNotQuiteBackIsShortAndNotDoubted() {
    var candidate = Candidate.glide()
    candidate.shortfall = 0.3
    #expect(manner(after: 5).isShort(candidate))
    #expect(manner(after: 5).doubt(about: candidate) == nil)
    #expect(!manner(after: 2).isShort(candidate))
    candidate.shortfall = 0.1
    #expect(!manner(after: 5).isShort(candidate))
  }

  @Test func whoeverAlwaysStopsShortIsNotShort() {
    var candidate = Candidate.glide()
    candidate.shortfall = 0.3
    #expect(!manner(after: Array(repeating: candidate, count: 10)).isShort(candidate))
  }
}

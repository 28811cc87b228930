import MotionCore
import Testing

@testable import MotionCore

@Suite struct PendingCandidatesTests {
  private func waiting(_ candidates: Candidate...) -> PendingCandidates {
    var pending = PendingCandidates()
    for candidate in candidates { #expect(pending.add(candidate) == nil) }
    return pending
  }

  /// When those began that are dropped at the end.
  private func left(_ pending: PendingCandidates) -> [Double] {
    var pending = pending
    var starts: [Double] = []
    pending.drop(before: .infinity) { starts.append($0.startTime) }
    return starts.sorted()
  }

  @Test func whereNoneWaitsNoneIsTaken() {
    var pending = PendingCandidates()
    #expect(pending.take(matching: .glide(), closely: false) == nil)
    #expect(pending.take(covering: .glide()) == nil)
    #expect(pending.take(before: .glide(), smallest: 0) == nil)
    #expect(left(pending).isEmpty)
  }

  @Test func theOneThatMatchesIsTakenOnce() {
    var pending = waiting(.glide(from: 10, degrees: 25), .glide(from: 20, degrees: 60))
    let next = Candidate.glide(from: 30, degrees: 62)
    #expect(pending.take(matching: next, closely: true)?.startTime == 20)
    #expect(pending.take(matching: next, closely: true) == nil)
    #expect(left(pending) == [10])
  }

  @Test func aCycleIsTheMovementWithAboutTheSameEnds() {
    var pending = waiting(.glide(from: 10, lasting: 4), .glide(from: 20, lasting: 4))
    #expect(pending.take(covering: .glide(from: 20.9, lasting: 4)) == nil)
    #expect(pending.take(covering: .glide(from: 19.5, lasting: 6)) == nil)
    #expect(pending.take(covering: .glide(from: 19.5, lasting: 4.5))?.startTime == 20)
    #expect(left(pending) == [10])
  }

  @Test func whatCameJustBeforeARepetitionWasOne() {
    var pending = waiting(.glide(from: 10, lasting: 4))
    let smallest = Double.degrees(30)
    #expect(pending.take(before: .glide(from: 18.5, lasting: 4), smallest: smallest) == nil)
    #expect(pending.take(before: .glide(from: 13, lasting: 4), smallest: smallest) == nil)
    #expect(
      pending.take(before: .glide(from: 17, lasting: 4), smallest: smallest)?.startTime == 10)
  }

  @Test func notSoWhereItWasSmallOrNotFromHome() {
    var pending = waiting(
      .glide(from: 10, degrees: 28), .glide(from: 10, degrees: 60, isFromHome: false))
    #expect(pending.take(before: .glide(from: 15), smallest: .degrees(30)) == nil)
  }

  @Test func aFourthMakesTheOldestGo() {
    var pending = waiting(.glide(from: 20), .glide(from: 10), .glide(from: 30))
    #expect(pending.add(.glide(from: 40))?.startTime == 10)
    #expect(left(pending) == [20, 30, 40])
  }

  @Test func aPlaceThatIsFreeAgainIsUsed() {
    var pending = waiting(.glide(from: 10), .glide(from: 20), .glide(from: 30))
    pending.drop(before: 15) { #expect($0.startTime == 10) }
    #expect(pending.add(.glide(from: 40)) == nil)
    #expect(left(pending) == [20, 30, 40])
  }

  @Test func onlyWhatEndedBeforeTheLimitIsDropped() {
    var pending = waiting(.glide(from: 10, lasting: 4), .glide(from: 20, lasting: 4))
    var dropped: [Double] = []
    pending.drop(before: 24) { dropped.append($0.endTime) }
    #expect(dropped == [14])
    pending.drop(before: 24.1) { dropped.append($0.endTime) }
    #expect(dropped == [14, 24])
    #expect(left(pending).isEmpty)
  }
}

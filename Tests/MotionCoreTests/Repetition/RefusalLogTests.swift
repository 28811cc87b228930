import MotionCore
import Testing

@testable import MotionCore

@Suite struct RefusalLogTests {
  /// The refusals told of these, each of a movement that began a second before.
  private func told(
    _ all: [(reason: Refusal.Reason, time: Double)], degrees: Double = 40
  ) -> [Refusal] {
    var log = RefusalLog(minimumRange: .degrees(25))
    var told: [Refusal] = []
    for (reason, time) in all {
      log.refuse(reason, from: time - 1, range: .degrees(degrees), at: time) {
        if case .refused(let refusal) = $0 { told.append(refusal) }
      }
    }
    return told
  }

  @Test func aRefusalTellsWhyWhenAndHowFar() {
    #expect(
      told([(.tooSlow, 12)]) == [
        Refusal(reason: .tooSlow, startTime: 11, time: 12, range: .degrees(40))
      ])
  }

  @Test func stirringIsNothingToSpeakOf() {
    #expect(told([(.tooSmall, 12)], degrees: 12).isEmpty)
    #expect(told([(.tooSmall, 12)], degrees: 13).count == 1)
  }

  @Test func aWalkIsOneRefusal() {
    #expect(told((0..<60).map { (.walking, 10 + Double($0)) }).count == 1)
  }

  @Test func stridesAreOneWalkWhateverEachIsRefusedFor() {
    let strides = (0..<60).map { ($0 % 2 == 0 ? Refusal.Reason.walking : .tooFast, Double($0)) }
    #expect(told(strides).map(\.reason) == [.walking])
  }

  @Test func anotherWalkIsAnotherRefusal() {
    #expect(told([(.walking, 10), (.walking, 14), (.walking, 20)]).map(\.time) == [10, 20])
  }

  @Test func whatIsNoRhythmIsToldEachTime() {
    #expect(told([(.tooSmall, 10), (.tooSmall, 11), (.otherAxis, 12)]).count == 3)
  }

  @Test func stirringDoesNotKeepAWalkGoing() {
    var log = RefusalLog(minimumRange: .degrees(25))
    var times: [Double] = []
    for (degrees, time) in [(40.0, 10.0), (5, 13), (40, 16)] {
      log.refuse(.walking, from: 0, range: .degrees(degrees), at: time) {
        if case .refused(let refusal) = $0 { times.append(refusal.time) }
      }
    }
    #expect(times == [10, 16])
  }

  @Test func oneThatNothingFollowedIsRefusedForItsDoubtOrAsTheOnlyOne() {
    var log = RefusalLog(minimumRange: .degrees(25))
    var reasons: [Refusal.Reason] = []
    var candidate = Candidate.glide(from: 10)
    for doubt in [nil, Refusal.Reason.tooSmall] {
      candidate.doubt = doubt
      log.refuse(candidate, at: 50) {
        if case .refused(let refusal) = $0 { reasons.append(refusal.reason) }
      }
    }
    #expect(reasons == [.single, .tooSmall])
  }
}

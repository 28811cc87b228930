import MotionCore
import Testing

@testable import MotionCore

@Suite struct RepetitionGatesTests {
  private var profile: MovementProfile = .test

  private func context(
    lastClosed: Double? = nil, counted: Int = 0, vibration: Double = 0, stillShare: Double = 0.5
  ) -> RepetitionGates.Context {
    RepetitionGates.Context(
      axis: nil, referenceRange: 0, referenceDuration: 0, lastClosed: lastClosed,
      counted: counted, vibration: vibration, stillShare: stillShare)
  }

  private func refusal(
    of candidate: Candidate, in context: RepetitionGates.Context? = nil
  ) -> Refusal.Reason? {
    RepetitionGates(profile: profile).refusal(of: candidate, in: context ?? self.context())
  }

  @Test func aGlideMayBeARepetition() {
    #expect(refusal(of: .glide()) == nil)
  }

  @Test func theRangeIsWithinWhatTheExerciseAsksAndTheJointAllows() {
    #expect(refusal(of: .glide(degrees: 24.9)) == .tooSmall)
    #expect(refusal(of: .glide(degrees: 25.1)) == nil)
    #expect(refusal(of: .glide(degrees: 169.9)) == nil)
    #expect(refusal(of: .glide(degrees: 170.1)) == .tooLarge)
  }

  @Test func aDipDoesNotMakeUpForARise() {
    var bridge = Candidate.glide(degrees: 35)
    bridge.rise = .degrees(20)
    #expect(refusal(of: bridge) == .tooSmall)
  }

  @Test func theTimeIsWithinThatOfTheExercise() {
    #expect(refusal(of: .glide(lasting: 1.1)) == .tooFast)
    #expect(refusal(of: .glide(lasting: 1.3)) == nil)
    #expect(refusal(of: .glide(lasting: 11.9)) == nil)
    #expect(refusal(of: .glide(lasting: 12.1)) == .tooSlow)
  }

  @Test mutating func aHoldMustLast() {
    profile.shortestHold = 5
    #expect(refusal(of: .glide(lasting: 9, endHold: 4.9)) == .holdTooShort)
    #expect(refusal(of: .glide(lasting: 9, endHold: 5.1)) == nil)
  }

  @Test func stridesFollowOneAnotherFasterThanRepetitions() {
    let glide = Candidate.glide(from: 10, lasting: 1.3)
    #expect(refusal(of: glide, in: context(lastClosed: 9.8)) == .walking)
    #expect(refusal(of: glide, in: context(lastClosed: 9.6)) == nil)
  }

  @Test func shakingWithoutRestIsGait() {
    let gait = context(vibration: 2.6, stillShare: 0.1)
    #expect(refusal(of: .glide(), in: gait) == .walking)
    #expect(refusal(of: .glide(), in: context(vibration: 2.6, stillShare: 0.2)) == nil)
    #expect(refusal(of: .glide(), in: context(vibration: 2.4, stillShare: 0.1)) == nil)
  }

  @Test func inASetUnderWayShakingIsNoGait() {
    let set = context(counted: 3, vibration: 2.6, stillShare: 0.1)
    #expect(refusal(of: .glide(), in: set) == nil)
  }

  @Test func comingBackFarAsideIsAnotherAxis() {
    #expect(refusal(of: .glide(degrees: 60, offAxis: 61)) == .otherAxis)
    #expect(refusal(of: .glide(degrees: 60, offAxis: 59)) == nil)
  }

  @Test mutating func ofASmallMovementTenDegreesAsideAreAllowed() {
    profile.minimumRange = .degrees(5)
    #expect(refusal(of: .glide(degrees: 6, offAxis: 9)) == nil)
    #expect(refusal(of: .glide(degrees: 6, offAxis: 11)) == .otherAxis)
  }

  @Test func wanderingIsNotDirect() {
    #expect(refusal(of: .glide(efficiency: 0.54)) == .notDirect)
    #expect(refusal(of: .glide(efficiency: 0.56)) == nil)
  }

  @Test func thoseAfterTheThirdMayBeShakier() {
    let shaky = Candidate.glide(efficiency: 0.5)
    #expect(refusal(of: shaky, in: context(counted: 2)) == .notDirect)
    #expect(refusal(of: shaky, in: context(counted: 3)) == nil)
    #expect(refusal(of: .glide(efficiency: 0.4), in: context(counted: 3)) == .notDirect)
  }

  @Test func quickOnesOfABegunSetMayFollowFaster() {
    let quick = Candidate.glide(from: 10, lasting: 1.3)
    func refusal(isTold: Bool, usual duration: Double) -> Refusal.Reason? {
      var context = context(lastClosed: 10)
      context.isTold = isTold
      context.referenceDuration = duration
      return self.refusal(of: quick, in: context)
    }
    #expect(refusal(isTold: true, usual: 1.4) == nil)
    #expect(refusal(isTold: true, usual: 3) == .walking)
    #expect(refusal(isTold: false, usual: 1.4) == .walking)
  }
}

import Foundation
import MotionCore
import Testing

@Suite struct RefusalTests {
  private func after(_ start: (inout Hinge) -> Void) -> Hinge {
    var hinge = Hinge()
    hinge.stay(3)
    start(&hinge)
    hinge.stay(3)
    return hinge
  }

  @Test func tooSmall() {
    let facts = after { $0.repetition(degrees: 17) }.facts(setStart: 1)
    #expect(facts.refusals == [.tooSmall])
    #expect(facts.repetitions.isEmpty)
  }

  @Test func tooFast() {
    let facts = after { $0.repetition(degrees: 50, out: 0.4, hold: 0, back: 0.4) }
      .facts(setStart: 1)
    #expect(facts.refusals == [.tooFast])
  }

  @Test func didNotReturn() {
    let hinge = after {
      $0.move(toDegrees: 60, in: 2)
      $0.stay(30)
    }
    #expect(hinge.facts(setStart: 1).refusals == [.didNotReturn])
  }

  @Test func holdTooShort() {
    var profile = MovementProfile.test
    profile.shortestHold = 5
    let facts = after { $0.repetition(degrees: 60, hold: 2) }.facts(profile, setStart: 1)
    #expect(facts.refusals == [.holdTooShort])
    #expect(
      after { $0.repetition(degrees: 60, hold: 6) }.facts(profile, setStart: 1)
        .repetitions.count == 1)
  }

  @Test func tooLarge() {
    var profile = MovementProfile.test
    profile.maximumRange = .degrees(60)
    let facts = after { $0.repetition(degrees: 90) }.facts(profile, setStart: 1)
    #expect(facts.refusals == [.tooLarge])
  }

  @Test func aSingleOneWithoutAStartThatWasToldIsRefusedInTheEnd() {
    let hinge = after {
      $0.repetition(degrees: 60)
      $0.stay(40)
    }
    #expect(hinge.facts().refusals == [.single])
  }

  @Test func turningOnAChairIsNoRepetitionOfTheKnee() {
    let hinge = after {
      for _ in 0..<5 { $0.repetition(degrees: 70) }
      $0.swivel(degrees: 60, in: 1.5)
      $0.stay(1)
      $0.swivel(degrees: -60, in: 1.5)
    }
    let facts = hinge.facts()
    #expect(facts.repetitions.count == 5)
    #expect(facts.refusals.allSatisfy { $0 == .otherAxis || $0 == .single })
  }

  @Test func aPartialOneBetweenFullOnesDoesNotCount() {
    let hinge = after {
      for i in 0..<6 {
        $0.repetition(degrees: 80)
        if i == 2 { $0.repetition(degrees: 30) }
      }
    }
    let facts = hinge.facts()
    #expect(facts.repetitions.count == 6)
    #expect(facts.refusals == [.tooSmall])
  }

  @Test func aStrapThatSlipsIsToldOnceAndTheSetGoesOn() throws {
    var hinge = Hinge()
    hinge.stay(3)
    for _ in 0..<4 { hinge.repetition(degrees: 60) }
    // Seen from the sensor it is as if the limb did all of it 20° further on.
    hinge.move(toDegrees: 20, in: 0.4)
    hinge.stay(1)
    for _ in 0..<4 { hinge.repetition(degrees: 60) }
    let facts = hinge.facts(setStart: 2)
    #expect(facts.repetitions.count == 8)
    #expect(facts.refusals == [.sensorMoved])
  }
}

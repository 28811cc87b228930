import Foundation
import MotionCore
import Testing

@Suite struct GapTests {
  @Test func missingSamplesAreReportedAndBridged() {
    var hinge = Hinge()
    hinge.stay(3)
    for i in 0..<10 {
      hinge.repetition(degrees: 70)
      if i % 3 == 0 { hinge.pause(0.3) }
    }
    let facts = hinge.facts()
    // The last pause is the file's end.
    #expect(facts.gaps == 3)
    #expect(facts.repetitions.count == 10)
  }

  @Test func aLongGapEndsTheMovementThatItFallsInto() {
    var hinge = Hinge()
    hinge.stay(3)
    for _ in 0..<3 { hinge.repetition(degrees: 70) }
    hinge.move(toDegrees: 70, in: 1.5)
    hinge.pause(5)
    hinge.move(toDegrees: 0, in: 1.5)
    hinge.stay(1)
    for _ in 0..<3 { hinge.repetition(degrees: 70) }
    let facts = hinge.facts()
    #expect(facts.gaps == 1)
    #expect(facts.refusals.contains(.sensorGap))
    #expect(facts.repetitions.count == 6)
  }

  @Test func anEvenSlowRateIsNoGap() {
    var hinge = Hinge(rate: 20)
    hinge.stay(5)
    #expect(hinge.facts().gaps == 0)
  }
}

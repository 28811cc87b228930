import Foundation
import MotionCore
import Testing

@Suite struct HoldTests {
  @Test func aHoldIsReportedAtItsBeginningWhileItLastsAndAtItsEnd() throws {
    var hinge = Hinge()
    hinge.stay(3)
    for _ in 0..<2 { hinge.repetition(degrees: 60, hold: 3) }
    let facts = hinge.facts()
    let ends = facts.endedHolds.filter { $0.position == .end }
    #expect(ends.count == 2)
    for hold in ends { #expect(hold.duration > 3 && hold.duration < 3.4) }
    let progress = facts.compactMap { fact -> Double? in
      if case .holdProgress(let hold) = fact, hold.position == .end { hold.duration } else { nil }
    }
    #expect(progress.count > 40 && progress.count <= 64)
    #expect(facts.contains { if case .holdBegan(let h) = $0 { h.position == .end } else { false } })
  }

  @Test func creepingOnDoesNotBreakAHold() throws {
    var hinge = Hinge()
    hinge.stay(3)
    hinge.move(toDegrees: 80, in: 3)
    for step in 1...4 {
      hinge.stay(6)
      hinge.move(toDegrees: 80 + 3 * Double(step), in: 1)
    }
    hinge.stay(2)
    hinge.move(toDegrees: 0, in: 3)
    hinge.stay(2)
    let holds = hinge.facts(setStart: 2).endedHolds.filter { $0.position == .end }
    #expect(holds.count == 1)
    #expect(abs(try #require(holds.first).duration - 30) < 0.6)
  }

  @Test func aDropBreaksAHold() {
    var hinge = Hinge()
    hinge.stay(3)
    hinge.move(toDegrees: 80, in: 2)
    hinge.stay(5)
    hinge.move(toDegrees: 65, in: 0.5)
    hinge.move(toDegrees: 80, in: 0.5)
    hinge.stay(5)
    hinge.move(toDegrees: 0, in: 2)
    hinge.stay(2)
    let holds = hinge.facts(setStart: 2).endedHolds.filter { $0.position == .end }
    #expect(holds.count == 2)
  }
}

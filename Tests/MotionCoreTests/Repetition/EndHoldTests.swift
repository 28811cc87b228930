import MotionCore
import Testing

@testable import MotionCore

@Suite struct EndHoldTests {
  private func held(_ stops: [(duration: Double, degrees: Double)]) -> Double {
    var hold = EndHold()
    for stop in stops { hold.add(stop.duration, at: .degrees(stop.degrees)) }
    return hold.duration
  }

  @Test func withoutAStopThereIsNoHold() {
    #expect(held([]) == 0)
  }

  @Test func stopsAtTheEndAddUp() {
    #expect(held([(2, 60), (3, 58), (1, 62)]) == 6)
  }

  @Test func aPauseOnTheWayOutIsNoHold() {
    #expect(held([(4, 30), (2, 60)]) == 2)
    #expect(held([(4, 20), (4, 40), (2, 60)]) == 2)
  }

  @Test func aPauseOnTheWayBackIsNoHold() {
    #expect(held([(2, 60), (4, 30)]) == 2)
  }

  @Test func creepingOnIsOneHold() {
    #expect(held([(6, 40), (6, 48), (6, 56), (6, 64), (6, 72)]) == 30)
  }

  @Test func stretchingOnStepByStepCountsFromTheLastPauseThatIsNear() {
    // 30 is less than seven tenths of 50, 50 is more than seven tenths of 65.
    #expect(held([(5, 30), (5, 50), (5, 65)]) == 10)
  }

  @Test func sevenTenthsOfTheWayIsTheEnd() {
    #expect(held([(2, 60), (3, 43)]) == 5)
    #expect(held([(2, 60), (3, 41)]) == 2)
  }
}

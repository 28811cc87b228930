import MotionCore
import Testing

@testable import MotionCore

@Suite struct PoseDwellTests {
  /// How long the last of these poses, one a tenth of a second, has been kept.
  private func kept(_ tilts: [Double], range: Double = 60) -> Double {
    var dwell = PoseDwell()
    var kept = 0.0
    for (i, tilt) in tilts.enumerated() {
      kept = dwell.update(.up(tilt), time: 7 + 0.1 * Double(i), range: .degrees(range))
    }
    return kept
  }

  @Test func theFirstPoseHasNotBeenKept() {
    #expect(kept([30]) == 0)
  }

  @Test func aPoseIsKeptFromWhenTheLimbCame() {
    #expect(abs(kept([30, 30, 30, 30]) - 0.3) < 1e-9)
    #expect(abs(kept([30, 30, 80, 80, 80]) - 0.2) < 1e-9)
  }

  @Test func aSlowLiftLeavesThePoseThoughEachStepIsSmall() {
    let lift = (0...100).map { 0.1 * Double($0) }
    #expect(abs(kept(Array(lift.prefix(40))) - 3.9) < 1e-9)
    #expect(kept(lift) < 3)
  }

  @Test func aSmallRangeIsWatchedMoreClosely() {
    #expect(kept([0, 3.9], range: 60) > 0)
    #expect(kept([0, 2.5], range: 20) == 0)
    #expect(kept([0, 2.3], range: 20) > 0)
  }

  @Test func tremorIsAllowedHoweverSmallTheRangeAndNoStrayingHoweverLarge() {
    #expect(kept([0, 1.4], range: 0) > 0)
    #expect(kept([0, 1.6], range: 0) == 0)
    #expect(kept([0, 4.1], range: 170) == 0)
  }

  @Test func aPoseThatIsTheSameAfterAGapWasKeptThroughIt() {
    var dwell = PoseDwell()
    _ = dwell.update(.up(30), time: 1, range: 1)
    #expect(dwell.update(.up(31), time: 61, range: 1) == 60)
    #expect(dwell.update(.up(50), time: 121, range: 1) == 0)
  }
}

import MotionCore
import Testing

@testable import MotionCore

@Suite struct DepartureTests {
  private let x: Vector3 = Vector3(1, 0, 0)

  /// A departure from upright at 1 s that has passed these tilts in degrees, ten a second.
  private func departure(
    along tilts: [Double], axis: Vector3? = nil, returnShare: Double = 0.3
  ) -> Departure {
    var departure = Departure(home: .up(0), startTime: 1, axis: axis)
    for (i, tilt) in tilts.enumerated() {
      let state = LimbState.at(tilt, time: 1.1 + 0.1 * Double(i), since: 1)
      _ = departure.follow(state, returnShare: returnShare)
    }
    return departure
  }

  @Test func beforeItLeavesThereIsNothingToMakeBack() {
    let departure = Departure(home: .up(0), startTime: 1)
    #expect(departure.remaining == 0)
    #expect(!departure.isReturning)
  }

  @Test func aSampleAtHomeIsNoExcursion() {
    let departure = departure(along: [0])
    #expect(departure.range == 0)
    #expect(departure.remaining == 0)
    #expect(departure.direction == .zero)
  }

  @Test func theRangeIsTheGreatestExcursionWhereAndWhenItWas() {
    let departure = departure(along: [20, 60, 45])
    #expect(abs(departure.range.inDegrees - 60) < 1e-9)
    #expect(abs(departure.peakTime - 1.2) < 1e-9)
    #expect((departure.direction - x).length < 1e-12)
    #expect(abs(departure.excursion.inDegrees - 45) < 1e-9)
    #expect(abs(departure.remaining - 0.75) < 1e-9)
  }

  @Test func theAxisTellsAMovementFromItsOpposite() {
    #expect((departure(along: [-20, -60]).direction + x).length < 1e-12)
  }

  @Test func aReturnBesideTheStartCountsInFull() {
    var departure = departure(along: [30, 60, 30])
    let beside = LimbState.at(0, aside: 12, time: 2, since: 1)
    _ = departure.follow(beside, returnShare: 0.3)
    #expect(abs(departure.remaining) < 1e-9)
    #expect(abs(departure.offAxis(of: beside.up).inDegrees - 12) < 1e-9)
  }

  @Test func onItsOwnAxisNothingIsAside() {
    let departure = departure(along: [30, 60, 30])
    #expect(departure.offAxis(of: .up(45)) < 1e-6)
    #expect(departure.offAxis(of: .up(0)) == 0)
  }

  @Test func aboutAKnownAxisTheOtherSideOfHomeIsBelowIt() {
    let departure = departure(along: [10, -15], axis: x)
    #expect(abs(departure.excursion.inDegrees + 15) < 1e-9)
    #expect(abs(departure.range.inDegrees - 10) < 1e-9)
  }

  @Test func theExcursionGoesOnPastHalfATurnAndBack() {
    let out = departure(along: [60, 120, 170, 190, 200], axis: x)
    #expect(abs(out.excursion.inDegrees - 200) < 1e-9)
    let back = departure(along: [60, 120, 170, 190, 200, 185, 175, 90, 0], axis: x)
    #expect(abs(back.excursion) < 1e-9)
    #expect(abs(back.range.inDegrees - 200) < 1e-9)
  }

  @Test func aStopNearTheEndIsTheFarEndFromWhenItBegan() {
    var departure = departure(along: [30, 60])
    let stop = LimbState.at(60, time: 1.6, isStill: true, since: 1.45)
    let isReached = departure.follow(stop, returnShare: 0.3)
    #expect(isReached)
    #expect(departure.endReachedTime == 1.45)
    let still = LimbState.at(60, time: 1.7, isStill: true, since: 1.45)
    let isReachedAgain = departure.follow(still, returnShare: 0.3)
    #expect(!isReachedAgain)
  }

  @Test func aTurnWithoutAStopIsTheFarEndWhereItTurned() throws {
    var departure = departure(along: [30, 60, 57])
    #expect(departure.endReachedTime == nil)
    let isReached = departure.follow(.at(50, time: 1.5, since: 1), returnShare: 0.3)
    #expect(isReached)
    #expect(abs(try #require(departure.endReachedTime) - 1.2) < 1e-9)
  }

  @Test func theFarEndIsLeftWhereTheHoldEnded() {
    var departure = departure(along: [30, 60])
    _ = departure.follow(.at(60, time: 3, isStill: true, since: 1.4), returnShare: 0.3)
    #expect(departure.endLeftTime == 3)
    // Known to move only now, and moving since a little before.
    _ = departure.follow(.at(58, time: 3.2, since: 3.1), returnShare: 0.3)
    _ = departure.follow(.at(40, time: 3.5, since: 3.1), returnShare: 0.3)
    #expect(departure.endLeftTime == 3.1)
  }

  @Test func itReturnsOnceLittleOfTheWayIsLeftAndNoLongerWhenItGoesOut() {
    #expect(!departure(along: [60, 20]).isReturning)
    #expect(departure(along: [60, 17]).isReturning)
    #expect(!departure(along: [60, 17, 25]).isReturning)
  }

  @Test func theLowestPoseOfTheReturnIsKept() {
    let departure = departure(along: [60, 15, 6, 9])
    #expect(abs(departure.valley.inDegrees - 6) < 1e-9)
    #expect(abs(departure.valleyTime - 1.3) < 1e-9)
    #expect(departure.valleyPose == .up(6))
  }

  @Test func aPauseOnTheWayBackIsForgottenWhenItGoesOutAgain() {
    let departure = departure(along: [60, 6, 60, 12])
    #expect(abs(departure.valley.inDegrees - 12) < 1e-9)
  }

  @Test func wayAndRateAreThoseOfTheWholeMovement() {
    var departure = Departure(home: .up(0), startTime: 1)
    for (tilt, rate) in [(20.0, 80.0), (60, 120), (20, 90), (0, 40)] {
      let state = LimbState.at(tilt, time: 1 + tilt / 60, rate: rate, advance: 30)
      _ = departure.follow(state, returnShare: 0.3)
    }
    #expect(abs(departure.path.inDegrees - 120) < 1e-9)
    #expect(abs(departure.peakRate.inDegrees - 120) < 1e-9)
  }
}

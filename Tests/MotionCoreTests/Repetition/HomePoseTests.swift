import MotionCore
import Testing

@testable import MotionCore

@Suite struct HomePoseTests {
  private let x: Vector3 = Vector3(1, 0, 0)

  /// Follows `home` through these; returns the first leaving.
  private func leaving(
    _ home: inout HomePose, _ states: [LimbState], axis: Vector3? = nil, range: Double = 0
  ) -> HomePose.Leaving? {
    for state in states {
      let leaving = home.follow(
        state, axis: axis, referenceRange: .degrees(range), smallest: .degrees(12.5))
      if let leaving { return leaving }
    }
    return nil
  }

  /// A movement that went out by 60° and has come back to `degrees`.
  private func returned(to degrees: Double) -> Departure {
    var departure = Departure(home: .up(0), startTime: 2)
    for (tilt, time) in [(30.0, 3.0), (60, 4), (30, 5), (degrees, 6)] {
      _ = departure.follow(.at(tilt, time: time, since: 2), returnShare: 0.3)
    }
    return departure
  }

  @Test func aStirringIsNoLeaving() {
    var home = HomePose(at: .up(0), time: 0)
    #expect(leaving(&home, [.at(6, time: 1), .at(-6, time: 2), .at(12, time: 3)]) == nil)
    #expect(abs(home.excursion.inDegrees - 12) < 1e-9)
  }

  @Test func aRiseBeyondTheSmallestIsLeaving() throws {
    var home = HomePose(at: .up(0), time: 0)
    let left = try #require(
      leaving(&home, [.at(0, time: 1, isStill: true), .at(13, time: 2, since: 1.3)]))
    #expect(left.pose == .up(0))
    #expect(left.time == 1.3)
    #expect(left.depth == 0)
  }

  @Test func ofALargeMovementLeavingTakesAQuarter() {
    var home = HomePose(at: .up(0), time: 0)
    #expect(leaving(&home, [.at(19, time: 1)], range: 80) == nil)
    #expect(leaving(&home, [.at(21, time: 2)], range: 80) != nil)
  }

  @Test func aSlowLiftThatIsCalledStillBeganWhereItWasLowest() throws {
    var home = HomePose(at: .up(5), time: 0)
    let lift: [LimbState] = [
      .at(3, time: 1, isStill: true), .at(1, time: 2, isStill: true),
      .at(8, time: 3, isStill: true), .at(14, time: 4, isStill: true),
    ]
    let left = try #require(leaving(&home, lift, axis: x))
    #expect(left.time == 2)
    #expect(left.pose == .up(1))
  }

  @Test func aDipBeforeTheRiseIsTheOtherSideOfHome() throws {
    var home = HomePose(at: .up(0), time: 0)
    let states: [LimbState] = [.at(-8, time: 1), .at(0, time: 2), .at(6, time: 3)]
    let left = try #require(leaving(&home, states, axis: x))
    #expect(abs(left.depth.inDegrees - 8) < 1e-9)
    #expect(left.pose == .up(-8))
    #expect(left.axis == x)
  }

  @Test func aMovementAboutAnotherAxisThanTheOneLearnedLeavesToo() throws {
    var home = HomePose(at: .up(0), time: 0)
    #expect(leaving(&home, [.at(0, aside: 20, time: 1)], axis: x) == nil)
    let left = try #require(leaving(&home, [.at(0, aside: 40, time: 2)], axis: x))
    #expect(left.axis == nil)
  }

  @Test func wherePeopleSettleIsHome() {
    var home = HomePose(at: .up(0), time: 0)
    let settling: [LimbState] = [.at(9, time: 1, dwell: 0), .at(9, time: 1.5, dwell: 0.5)]
    #expect(leaving(&home, settling) == nil)
    #expect(home.pose == .up(9))
    #expect(home.excursion == 0)
  }

  @Test func aDwellIsTakenOnceSoThatASlowLiftIsNotFollowed() {
    var home = HomePose(at: .up(0), time: 0, isDwellTaken: false)
    _ = leaving(&home, [.at(2, time: 1, dwell: 0.5), .at(4, time: 2, dwell: 1.5)])
    #expect(home.pose == .up(2))
    _ = leaving(&home, [.at(6, time: 3, dwell: 0), .at(6, time: 4, dwell: 1)])
    #expect(home.pose == .up(6))
  }

  @Test func aPauseOnTheWayOutIsNotHome() throws {
    var home = HomePose(at: .up(0), time: 0)
    #expect(leaving(&home, [.at(10, time: 1, isStill: true, since: 0.8)]) == nil)
    #expect(home.pose == .up(0))
    #expect(leaving(&home, [.at(14, time: 2, since: 1.5)]) != nil)
  }

  @Test func theStopThatEndsAReturnIsHome() {
    var home = HomePose(after: returned(to: 15), time: 6, dwell: 0, isDip: false)
    #expect(home.pose == .up(0))
    #expect(abs(home.excursion.inDegrees - 15) < 1e-9)
    #expect(leaving(&home, [.at(9, time: 6.5), .at(6, time: 7, isStill: true)]) == nil)
    #expect(home.pose == .up(6))
    #expect(leaving(&home, [.at(11, time: 7.2, isStill: true)]) == nil)
    #expect(home.pose == .up(6), "taken once")
  }

  @Test func afterAReturnThatDidNotStopTheNextBeginsWhereItTurned() throws {
    var home = HomePose(after: returned(to: 10), time: 6, dwell: 0, isDip: false)
    let states: [LimbState] = [.at(4, time: 6.5), .at(9, time: 7), .at(17, time: 7.5)]
    let left = try #require(leaving(&home, states))
    #expect(left.pose == .up(4))
    #expect(left.time == 6.5)
  }

  @Test func goingOnPastHomeIsAMovementToTheOtherSide() throws {
    var home = HomePose(after: returned(to: 1), time: 6, dwell: 0, isDip: false)
    // Three tenths of 60° are more than the smallest rise.
    #expect(leaving(&home, [.at(-10, time: 6.5), .at(-17, time: 7)]) == nil)
    let left = try #require(leaving(&home, [.at(-19, time: 7.5)]))
    #expect(left.pose == .up(0))
    #expect(left.axis == nil)
    #expect(left.time == 6)
  }

  @Test func aDipIsAPartOfTheMovementToTheOtherSide() throws {
    var home = HomePose(after: returned(to: 1), time: 6, dwell: 0, isDip: true)
    let left = try #require(leaving(&home, [.at(-10, time: 6.5), .at(-19, time: 7.5)]))
    #expect(left.pose == .up(60))
    #expect(left.time == 2)
    #expect(abs(left.depth.inDegrees - 60) < 1e-9)
  }
}

import MotionCore
import Testing

@testable import MotionCore

@Suite struct StationTrackerTests {
  /// The stations that were left on the way, where the smallest movement is of 17.5°.
  private func left(_ limb: LimbPath) -> [Station] {
    var tracker = StationTracker(smallest: .degrees(17.5))
    return limb.states.compactMap { tracker.update($0) }
  }

  private func tilt(_ station: Station) -> Double {
    Vector3.up(0).turn(from: station.up, about: Vector3(1, 0, 0)).inDegrees
  }

  @Test func beforeTheFirstSampleThereIsNone() {
    #expect(StationTracker(smallest: .degrees(17.5)).last == nil)
  }

  @Test func whereARecordingBeginsTheLimbRests() throws {
    var tracker = StationTracker(smallest: .degrees(17.5))
    #expect(tracker.update(.at(35, time: 7)) == nil)
    let first = try #require(tracker.last)
    #expect(first.up == .up(35))
    #expect(first.arrived == 7)
    #expect(first.isRest)
  }

  @Test func whoStaysLeavesNoStation() {
    var limb = LimbPath()
    limb.stay(20)
    #expect(left(limb).isEmpty)
  }

  @Test func aGlideIsARestAHoldAndARest() throws {
    var limb = LimbPath()
    limb.stay(2)
    limb.glide(60, out: 1.5, hold: 3, back: 1.5, rest: 2)
    limb.move(to: 60, in: 1.5)
    let stations = left(limb)
    try #require(stations.count == 3)
    #expect(stations.allSatisfy { $0.isRest })
    let expected = [(0.0, 0.0, 2.0), (60, 3.5, 6.5), (0, 8, 10)]
    for (station, (degrees, arrived, left)) in zip(stations, expected) {
      #expect(abs(tilt(station) - degrees) < 0.1)
      #expect(abs(station.arrived - arrived) < 0.25)
      #expect(abs(station.left - left) < 0.25)
    }
  }

  @Test func aTurnWithoutAStopIsAStationWhereItWasFarthest() throws {
    var limb = LimbPath()
    limb.stay(2)
    limb.glide(60, out: 1, hold: 0, back: 1, rest: 0)
    limb.move(to: 60, in: 1)
    let turn = try #require(left(limb).dropFirst().first)
    #expect(!turn.isRest)
    #expect(abs(tilt(turn) - 60) < 0.1)
    #expect(abs(turn.arrived - 3) < 0.02)
    #expect(turn.left == turn.arrived)
  }

  @Test func aTurnIsOneInAnyDirection() throws {
    var limb = LimbPath()
    limb.stay(2)
    limb.move(to: 40, in: 0.6)
    limb.move(to: 40, aside: 35, in: 0.6)
    limb.move(to: 0, in: 0.6)
    let stations = left(limb)
    #expect(stations.count == 2)
    let turn = try #require(stations.last)
    #expect(turn.up.angle(to: .up(40, aside: 35)).inDegrees < 0.1)
  }

  @Test func aMovementThatIsTooSmallLeavesNoStation() {
    var limb = LimbPath()
    limb.stay(2)
    for _ in 0..<5 { limb.glide(8, out: 0.7, hold: 1, back: 0.7, rest: 1) }
    #expect(left(limb).isEmpty)
  }

  @Test func aMovementThatIsTooSmallDoesNotEndARest() throws {
    var limb = LimbPath()
    limb.stay(2)
    // Beyond what is left of the rest, and back before it is a movement.
    limb.glide(12, out: 0.3, hold: 0, back: 0.3, rest: 2)
    limb.move(to: 60, in: 1.5)
    limb.stay(1)
    limb.move(to: 0, in: 1.5)
    let stations = left(limb)
    let second = try #require(stations.dropFirst().first)
    #expect(second.isRest)
    #expect(second.arrived < 0.1)
    #expect(abs(second.left - 4.6) < 0.3)
  }

  @Test func aDipOnTheWayIsNoTurn() {
    var limb = LimbPath()
    limb.stay(2)
    limb.move(to: 60, in: 0.8)
    // Less than a quarter of the way there.
    limb.move(to: 48, in: 0.4)
    limb.move(to: 90, in: 0.8)
    limb.stay(1)
    limb.move(to: 0, in: 1.5)
    #expect(left(limb).map { tilt($0).rounded() } == [0, 90])
  }

  @Test func aPauseOnTheWayIsARest() {
    var limb = LimbPath()
    limb.stay(2)
    limb.move(to: 30, in: 1)
    limb.stay(1)
    limb.move(to: 60, in: 1)
    limb.stay(1)
    limb.move(to: 0, in: 1.5)
    #expect(left(limb).map { tilt($0).rounded() } == [0, 30, 60])
  }

  @Test func theWayAndTheRateAreThoseSinceTheStationBefore() throws {
    var limb = LimbPath()
    limb.stay(2)
    limb.glide(60, out: 1, hold: 2, back: 3, rest: 2)
    limb.move(to: 60, in: 4)
    let stations = left(limb)
    try #require(stations.count == 3)
    // Within two widths of the dividers.
    for station in stations.dropFirst() { #expect(abs(station.path.inDegrees - 60) < 7.5) }
    // A minimum-jerk movement has a peak of 15/8 of its mean rate.
    #expect(abs(stations[1].peakRate.inDegrees - 112.5) < 1)
    #expect(abs(stations[2].peakRate.inDegrees - 37.5) < 1)
  }

  @Test func aSlowEndOfAMovementBelongsToTheRestAndCreepingOnDoesNot() throws {
    var tracker = StationTracker(smallest: .degrees(17.5))
    _ = tracker.update(.at(0, time: 0, isStill: true))
    _ = tracker.update(.at(30, time: 1))
    _ = tracker.update(.at(56, time: 2))
    _ = tracker.update(.at(58, time: 2.2, isStill: true, since: 2))
    _ = tracker.update(.at(60, time: 2.4, isStill: true, since: 2))
    _ = tracker.update(.at(64, time: 5, isStill: true, since: 2))
    let left = tracker.update(.at(50, time: 6, since: 5.5))
    let hold = try #require(left)
    #expect(abs(tilt(hold) - 60) < 1e-9)
    #expect(hold.arrived == 2)
    #expect(hold.left == 5)
  }

  @Test func aLiftTooSlowToBeAMovementLeavesTheRestInTheEnd() throws {
    var limb = LimbPath()
    limb.stay(2)
    limb.move(to: 20, in: 30)
    let rest = try #require(left(limb).first)
    #expect(abs(tilt(rest)) < 0.1)
  }

  @Test func aPoseAnywhereElseAfterAGapLeavesTheRest() throws {
    var limb = LimbPath()
    limb.stay(2)
    limb.pause(10)
    limb.move(to: 60, in: 0.01)
    let stations = left(limb)
    #expect(stations.count == 1)
    let rest = try #require(stations.first)
    #expect(tilt(rest) == 0)
    #expect(abs(rest.left - 2) < 0.02)
  }
}

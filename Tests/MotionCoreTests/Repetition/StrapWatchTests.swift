import MotionCore
import Testing

@testable import MotionCore

@Suite struct StrapWatchTests {
  /// A movement in the sensor's frame from one tilt to another, in degrees.
  private func departure(home: Double, peak: Double, aside: Double = 0) -> Departure {
    var limb = LimbPath(from: home)
    limb.stay(0.5)
    limb.move(to: peak, aside: aside, in: 1)
    var departure = Departure(home: .up(home), startTime: 0.5)
    for state in limb.states { _ = departure.follow(state, returnShare: 0.5) }
    return departure
  }

  private func movement(from first: Departure, to second: Departure) -> Double? {
    var watch = StrapWatch()
    #expect(watch.movement(at: first, backAt: first.home, time: 3) == nil)
    guard let moved = watch.movement(at: second, backAt: second.home, time: 8) else { return nil }
    #expect(moved.since == 3)
    return moved.angle.inDegrees
  }

  @Test func bothEndsElsewhereIsTheSensor() throws {
    let angle = movement(
      from: departure(home: 0, peak: 60), to: departure(home: 15, peak: 75))
    #expect(abs(try #require(angle) - 15) < 0.5)
  }

  @Test func oneEndElsewhereIsTheLimb() {
    let first = departure(home: 0, peak: 60)
    #expect(movement(from: first, to: departure(home: 15, peak: 60)) == nil)
    #expect(movement(from: first, to: departure(home: 0, peak: 80)) == nil)
    #expect(movement(from: first, to: departure(home: 40, peak: 70)) == nil)
  }

  @Test func peopleComeBackAFewDegreesElsewhere() {
    let first = departure(home: 0, peak: 30)
    #expect(movement(from: first, to: departure(home: 7, peak: 37)) == nil)
    #expect(movement(from: first, to: departure(home: 9, peak: 39)) != nil)
    // A fifth of the range where that is more.
    let large = departure(home: 0, peak: 80)
    #expect(movement(from: large, to: departure(home: 14, peak: 94)) == nil)
    #expect(movement(from: large, to: departure(home: 18, peak: 98)) != nil)
  }
}

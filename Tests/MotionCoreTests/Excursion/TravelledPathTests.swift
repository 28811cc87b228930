import MotionCore
import Testing

@testable import MotionCore

@Suite struct TravelledPathTests {
  /// The way along these tilts in degrees, in degrees.
  private func way(_ tilts: [Double], smallest: Double = 25) -> Double {
    var path = TravelledPath(smallest: .degrees(smallest))
    return tilts.reduce(0) { $0 + path.advance(to: .up($1)).inDegrees }
  }

  private func steps(_ count: Int, from: Double, to: Double) -> [Double] {
    (0...count).map { from + (to - from) * Double($0) / Double(count) }
  }

  @Test func theFirstPoseIsNoWay() {
    var path = TravelledPath(smallest: .degrees(25))
    #expect(path.advance(to: .up(70)) == 0)
  }

  @Test(arguments: [20, 60, 1000])
  func theWayIsTheSameHoweverFastItIsSampled(count: Int) {
    // Less than one width of the dividers, 3.75°, may be left at the end.
    let way = way(steps(count, from: 0, to: 60))
    #expect(way > 60 - 3.75 && way < 60.001)
  }

  @Test func theWayBackCountsAsWell() {
    let way = way(steps(100, from: 0, to: 60) + steps(100, from: 60, to: 0))
    #expect(way > 120 - 2 * 3.75 && way < 120.001)
  }

  @Test func tremorThroughAHoldIsNoWay() {
    #expect(way((0..<3000).map { 60 + ($0 % 2 == 0 ? 1.5 : -1.5) }) == 0)
  }

  @Test func theSmallestMovementsAreFollowedInStepsOfADegree() {
    #expect(way((0..<3000).map { $0 % 2 == 0 ? 0.4 : -0.4 }, smallest: 4) == 0)
    #expect(abs(way(steps(64, from: 0, to: 8), smallest: 4) - 8) < 1.2)
  }

  @Test func aJumpOverMissingSamplesIsWayInOneStep() {
    #expect(abs(way([0, 0, 20, 20]) - 20) < 0.2)
  }
}

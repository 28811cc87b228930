import MotionCore
import Testing

@testable import MotionCore

@Suite struct ReturnRuleTests {
  private let rule: ReturnRule = ReturnRule()

  /// Whether a movement of 60° that passed `tilts`, in degrees, is back at the last of them.
  private func isBack(
    after tilts: [Double], isStill: Bool = false, isAxisKnown: Bool = true, range: Double = 60
  ) -> Bool {
    var departure = Departure(
      home: .up(0), startTime: 0, axis: isAxisKnown ? Vector3(1, 0, 0) : nil)
    for (i, tilt) in ([range] + tilts).enumerated() {
      let state = LimbState.at(tilt, time: Double(i + 1), since: 0)
      _ = departure.follow(state, returnShare: rule.share(for: departure))
    }
    return rule.isComplete(departure, isStill: isStill)
  }

  @Test func beforeAnyExcursionNothingIsBack() {
    #expect(!rule.isComplete(Departure(home: .up(0), startTime: 0), isStill: true))
  }

  @Test func onTheWayOutOrAtTheEndNothingIsBack() {
    #expect(!isBack(after: [], isStill: true))
    #expect(!isBack(after: [45], isStill: true))
  }

  @Test func aStopHalfWayBackOnAKnownAxisIsAReturn() {
    #expect(isBack(after: [29], isStill: true))
    #expect(!isBack(after: [31], isStill: true))
    #expect(!isBack(after: [29], isStill: false))
  }

  @Test func aStopOnAnUnknownAxisMustBeNearer() {
    #expect(isBack(after: [17], isStill: true, isAxisKnown: false))
    #expect(!isBack(after: [19], isStill: true, isAxisKnown: false))
  }

  @Test func allTheWayBackNeedsNoStop() {
    #expect(isBack(after: [1]))
    #expect(isBack(after: [-5]))
    #expect(!isBack(after: [2]))
  }

  @Test func goingOutAgainFromNearHomeIsAReturn() {
    #expect(isBack(after: [15, 23]))
    #expect(!isBack(after: [15, 21]), "tremor")
    #expect(!isBack(after: [19, 27]), "a dip on the way")
  }

  @Test func aSmallMovementIsNotTurnedByTremor() {
    // Two degrees are more than its share: of 8° it would be one.
    #expect(!isBack(after: [1, 2.9], range: 8))
    #expect(isBack(after: [1, 3.1], range: 8))
  }

  /// 30° of the 90° lie before home: home is where these remain.
  @Test(arguments: [(46.0, true), (51, false)])
  func behindADipHomeIsNotWhereTheDipWas(tilt: Double, isBack: Bool) {
    var departure = Departure(home: .up(0), startTime: 0, depth: .degrees(30), dipped: true)
    for (tilt, time) in [(30.0, 1.0), (90, 2), (tilt, 3)] {
      _ = departure.follow(.at(tilt, time: time), returnShare: rule.share(for: departure))
    }
    #expect(rule.isComplete(departure, isStill: true) == isBack)
  }
}

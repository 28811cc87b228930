import Foundation
import MotionCore
import Testing

@testable import MotionCore

@Suite struct StillnessTests {
  /// Feeds a rate about one axis and returns the transitions.
  private func transitions(
    _ rates: [(degrees: Double, duration: Double)], range: Double = .degrees(60)
  ) -> [StillnessDetector.Transition] {
    var detector = StillnessDetector()
    var time = 0.0
    var all: [StillnessDetector.Transition] = []
    for (degrees, duration) in rates {
      for _ in 0..<Int(duration * 200) {
        time += 0.005
        let rate = Vector3(0, .degrees(degrees), 0)
        if let transition = detector.update(rate, time: time, dt: 0.005, range: range) {
          all.append(transition)
        }
      }
    }
    return all
  }

  @Test func edgesAreDatedBackToWhereTheRateCrossed() throws {
    let all = transitions([(0, 1), (60, 1), (0, 1)])
    #expect(all.count == 3)
    guard case .moving(let moving, let stillFor) = all[1], case .still(let still) = all[2] else {
      Issue.record("\(all)")
      return
    }
    // The low-pass shifts both edges; never before the step, and by two of its time constants.
    #expect(moving >= 1 && moving < 1.03)
    #expect(abs(stillFor - moving) < 0.02)
    #expect(still > 2 && still < 2.15)
  }

  @Test func aShortJerkIsNoMovement() {
    #expect(transitions([(0, 1), (60, 0.03), (0, 1)]).count == 1)
  }

  @Test func aSmallRangeIsWatchedMoreClosely() {
    let slow: [(degrees: Double, duration: Double)] = [(0, 1), (5, 1)]
    #expect(transitions(slow, range: .degrees(60)).count == 1)
    #expect(transitions(slow, range: .degrees(8)).count == 2)
  }

  @Test func aDwellLastsThroughTremorAndEndsWithThePose() {
    var dwell = PoseDwell()
    var kept = 0.0
    for i in 0..<200 {
      let tremor = up(tiltedBy: .degrees(i % 2 == 0 ? 1 : -1))
      kept = dwell.update(tremor, time: Double(i) * 0.01, range: .degrees(60))
    }
    #expect(abs(kept - 1.99) < 1e-9)
    #expect(dwell.update(up(tiltedBy: .degrees(6)), time: 2, range: .degrees(60)) == 0)
  }

  /// Up as a sensor sees it that is tilted by `angle`, rad.
  private func up(tiltedBy angle: Double) -> Vector3 {
    Quaternion(rotationVector: Vector3(angle, 0, 0)).rotate(Vector3(0, 0, 1))
  }
}

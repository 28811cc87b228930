import Exercises
import Foundation
import MotionCore
import Testing

@testable import Coaching

/// "compare still-pose gravity with calibration at each set start: >10 deg warn, >20 deg
/// recalibrate"
struct StartPoseTests {
  /// The attitude of a sensor that slipped along the limb by an angle, in degrees.
  private func attitude(_ angle: Double) -> Quaternion {
    let half = Real(angle * .pi / 360)
    return Quaternion(w: cos(half), v: Vector3(sin(half), 0, 0))
  }

  @Test(
    "test with slip 5/10/15/25 deg",
    arguments: [
      (5, nil), (9.9, nil), (10.1, .shifted), (15, .shifted), (-15, .shifted), (19.9, .shifted),
      (20.1, .elsewhere), (25, .elsewhere),
    ] as [(Double, StartPoseWatch.Finding?)])
  func slip(angle: Double, finding: StartPoseWatch.Finding?) {
    var watch = StartPoseWatch()
    #expect(watch.take(attitude(0), side: .left) == nil)
    #expect(watch.take(attitude(angle), side: .left) == finding)
    // It is said once; and the other leg has a pose of its own.
    #expect(watch.take(attitude(angle), side: .left) == nil)
    #expect(watch.take(attitude(angle + 60), side: .right) == nil)
  }

  /// Each step is small; the strap has come off all the same.
  @Test func aSlowCreepIsFound() {
    var watch = StartPoseWatch()
    let findings = stride(from: 0, through: 24, by: 4).map { watch.take(attitude($0), side: nil) }
    #expect(findings == [nil, nil, nil, .shifted, nil, nil, .shifted])
  }

  @Test func itIsSaidAndTheMovementIsLearnedAnew() throws {
    var session = Rehearsal(try .counting(sets: 3, repetitions: 1, rest: 5, getReady: 0))
    session.wait(until: 2)
    var actions: [Coach.Action?] = []
    for (set, angle) in [0.0, 12, 40].enumerated() {
      let time = 5 + 10 * Double(set)
      session.command(at: time) { actions.append($0.takeStartPose(attitude(angle))) }
      session.repeatOnce(from: time + 1, to: time + 4)
    }
    #expect(actions == [nil, nil, .changeLimb])
    #expect(
      session.said().filter { [.startPoseShifted, .startPoseElsewhere].contains($0) } == [
        .startPoseShifted, .startPoseElsewhere,
      ])
  }
}

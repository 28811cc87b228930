import Foundation
import MotionCore
import Testing

@testable import Coaching

struct PoseTrailTests {
  /// The attitude of a sensor that was turned about its x axis.
  private func attitude(_ angle: Double) -> Quaternion {
    Quaternion(w: cos(angle / 2), v: Vector3(sin(angle / 2), 0, 0))
  }

  private func repetition(from start: Double, to end: Double) -> Repetition {
    Repetition(
      startTime: start, endTime: end, announcedTime: end, rangeOfMotion: 1, endHold: 0,
      startHold: 0, outDuration: 1, backDuration: 1, peakRate: 1, confidence: 1)
  }

  /// Up to 1 rad and back within 4 s, each 6 s, sampled at 100 Hz.
  private func trail(seconds: Double) -> PoseTrail {
    var trail = PoseTrail()
    for sample in 0..<Int(seconds * 100) {
      let time = Double(sample) / 100
      let phase = time.truncatingRemainder(dividingBy: 6)
      trail.add(attitude(phase < 4 ? (1 - cos(phase * .pi / 2)) / 2 : 0), at: time)
    }
    return trail
  }

  private func angle(_ ends: (start: Vector3, farthest: Vector3)) -> Double {
    acos(min(1, ends.start.dot(ends.farthest)))
  }

  @Test(arguments: [0.0, 6, 54])
  func findsBothEnds(start: Double) throws {
    let ends = try #require(trail(seconds: 60).ends(of: repetition(from: start, to: start + 4)))
    #expect(abs(angle(ends) - 1) < 0.01)
    #expect(abs(ends.start.z - 1) < 0.01)
  }

  /// "phases ... B:2.5 [30.0] A:2.5": a stretch lasts; three minutes are kept, however long it goes.
  @Test func whatIsLongAgoIsForgotten() throws {
    let trail = trail(seconds: 300)
    #expect(trail.ends(of: repetition(from: 96, to: 100)) == nil)
    let oldest = try #require(trail.ends(of: repetition(from: 126, to: 130)))
    #expect(abs(angle(oldest) - 1) < 0.01)
    let last = try #require(trail.ends(of: repetition(from: 294, to: 298)))
    #expect(abs(angle(last) - 1) < 0.01)
  }

  @Test func ofNothingThereIsNothing() {
    #expect(PoseTrail().ends(of: repetition(from: 0, to: 4)) == nil)
    // Samples were missing where it began.
    var trail = PoseTrail()
    trail.add(attitude(0), at: 0)
    trail.add(attitude(1), at: 9)
    #expect(trail.ends(of: repetition(from: 5, to: 9)) == nil)
  }
}

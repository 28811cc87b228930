import Foundation
import MotionCore
import Testing

@Suite struct OrientationTests {
  /// The angle between where the core thinks up is and where it is, rad.
  private func tiltError(_ tracker: MotionTracker, _ sample: MotionSample) throws -> Double {
    let up = try #require(sample.acceleration.normalized)
    let estimated = tracker.attitude.conjugate.rotate(Vector3(0, 0, 1))
    return Quaternion(from: up, to: estimated).angle
  }

  @Test func isLevelFromTheFirstSample() throws {
    var tracker = MotionTracker(profile: .test)
    var hinge = Hinge()
    hinge.stay(0.01)
    let sample = try #require(hinge.samples.first)
    tracker.process(sample) { _ in }
    #expect(try tiltError(tracker, sample) < 1e-9)
  }

  @Test(arguments: [20.0, 25, 100, 286, 1000])
  func staysLevelThroughAMovementAtAnyRate(rate: Double) throws {
    var hinge = Hinge(rate: rate)
    hinge.stay(2)
    for _ in 0..<5 { hinge.repetition(degrees: 70) }
    var tracker = MotionTracker(profile: .test)
    var worst = 0.0
    for sample in hinge.samples {
      tracker.process(sample) { _ in }
      worst = max(worst, try tiltError(tracker, sample))
    }
    #expect(worst.inDegrees < 1.5)
  }

  @Test func learnsABiasOfTenDegreesASecondAtRest() throws {
    var hinge = Hinge()
    hinge.bias = Vector3(.degrees(10), .degrees(-4), .degrees(6))
    hinge.stay(8)
    var tracker = MotionTracker(profile: .test)
    for sample in hinge.samples { tracker.process(sample) { _ in } }
    #expect((tracker.gyroscopeBias - hinge.bias).length.inDegrees < 0.3)
  }

  @Test func doesNotTakeASlowMovementForABias() throws {
    var hinge = Hinge()
    hinge.stay(5)
    hinge.move(toDegrees: 80, in: 20)
    var tracker = MotionTracker(profile: .test)
    var worst = 0.0
    for sample in hinge.samples {
      tracker.process(sample) { _ in }
      worst = max(worst, tracker.gyroscopeBias.length)
    }
    #expect(worst.inDegrees < 0.5)
  }

  @Test func theAccelerometerAloneFollowsASlowMovement() throws {
    var hinge = Hinge()
    hinge.hasGyroscope = false
    hinge.stay(1)
    hinge.move(toDegrees: 60, in: 3)
    hinge.stay(1)
    var tracker = MotionTracker(profile: .test)
    for sample in hinge.samples { tracker.process(sample) { _ in } }
    let last = try #require(hinge.samples.last)
    #expect(try tiltError(tracker, last).inDegrees < 0.5)
  }
}

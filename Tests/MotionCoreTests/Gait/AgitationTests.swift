import Foundation
import MotionCore
import Testing

@testable import MotionCore

@Suite struct AgitationTests {
  private let gravity: Vector3 = Vector3(0, 0, 9.81)

  /// What is known of a limb after `duration`, s, of this force in the sensor frame.
  private func agitation(
    after duration: Double, rate: Double = 100, isStill: Bool = false,
    force: (_ time: Double) -> Vector3
  ) -> Agitation {
    var agitation = Agitation()
    for i in 0..<Int(duration * rate) {
      agitation.update(force(Double(i) / rate), isStill: isStill, dt: i == 0 ? 0 : 1 / rate)
    }
    return agitation
  }

  @Test func beforeTheFirstSampleNothingShakesAndNothingRests() {
    #expect(Agitation().vibration == 0)
    #expect(Agitation().stillShare == 0)
  }

  @Test func gravityAloneIsNoVibrationNotEvenAtFirst() {
    #expect(agitation(after: 0.01) { _ in gravity }.vibration == 0)
    #expect(agitation(after: 5) { _ in gravity }.vibration == 0)
  }

  @Test func aGlideDoesNotShake() {
    let glide = agitation(after: 20) { time in
      let tilt = Double.degrees(30) * (1 - cos(2 * .pi * time / 4))
      return Vector3(0, sin(tilt), cos(tilt)) * 9.81
    }
    #expect(glide.vibration < 1)
  }

  @Test(arguments: [50.0, 100, 400])
  func theJoltsOfStepsDo(rate: Double) {
    let walk = agitation(after: 20, rate: rate) { time in
      gravity + Vector3(0, 1, 1) * (4 * sin(2 * .pi * 6 * time))
    }
    // 4 m/s² about two axes are 4 m/s² rms; the low-pass takes a little off.
    #expect(walk.vibration > 3.3 && walk.vibration < 4)
  }

  @Test func itCalmsDownInAFewSeconds() {
    let calm = agitation(after: 28) { time in
      gravity + Vector3(0, 1, 1) * (time < 20 ? 4 * sin(2 * .pi * 6 * time) : 0)
    }
    #expect(calm.vibration < 0.6)
  }

  @Test func theShareOfStillnessIsThatOfTheLastSeconds() {
    let still = agitation(after: 40, isStill: true) { _ in gravity }
    #expect(still.stillShare > 0.99 && still.stillShare <= 1)
    var moving = still
    for _ in 0..<800 { moving.update(gravity, isStill: false, dt: 0.01) }
    #expect(abs(moving.stillShare - exp(-1)) < 0.01)
  }

  @Test func aLongGapLeavesNumbers() {
    var agitation = agitation(after: 5, isStill: true) { _ in gravity }
    agitation.update(Vector3(9.81, 0, 0), isStill: false, dt: 3600)
    #expect(agitation.vibration.isFinite)
    #expect(agitation.stillShare >= 0 && agitation.stillShare < 0.01)
  }
}

import MotionCore
import Testing

@testable import Sensors

@Suite struct SilenceFillers {
  private func sample(_ time: Double, turning: Double = 0, force: Double = 9.8) -> MotionSample {
    MotionSample(
      time: time, acceleration: Vector3(0, 0, force), angularVelocity: Vector3(turning, 0, 0))
  }

  /// What comes of a device's samples, and then of waiting.
  private func fill(
    _ samples: [MotionSample], changesOnly: Bool, waitingUntil end: Double? = nil
  ) -> [MotionSample] {
    var filler = SilenceFiller(interval: 0.01, sendsChangesOnly: changesOnly)
    var filled: [MotionSample] = []
    for sample in samples { filler.take(sample) { filled.append($0) } }
    if let end { filler.fill(until: end, isWaiting: true) { filled.append($0) } }
    return filled
  }

  private func regular(_ count: Int, turning: Double = 0) -> [MotionSample] {
    (0..<count).map { sample(Double($0) * 0.01, turning: turning) }
  }

  @Test func leaveAloneWhatComesRegularly() {
    let samples = regular(100, turning: 2)
    #expect(fill(samples, changesOnly: true) == samples)
    #expect(fill(samples, changesOnly: false) == samples)
    // A sample that is a little late is none that is missing.
    #expect(fill(samples + [sample(1.007)], changesOnly: true).count == 101)
  }

  @Test func carryOnWhatDidNotChange() {
    let filled = fill(regular(100, turning: 2) + [sample(1.05)], changesOnly: true)
    #expect(filled.count == 106)
    #expect(filled[100...104].allSatisfy { $0.angularVelocity?.x == 2 })
    #expect(zip(filled, filled.dropFirst()).allSatisfy { abs($1.time - $0.time - 0.01) < 1e-6 })
  }

  @Test func aHoldGoesOnInSilence() {
    for changesOnly in [true, false] {
      let filled = fill(regular(100), changesOnly: changesOnly, waitingUntil: 10.99)
      #expect(abs(filled.count - 1100) <= 1)
      #expect(zip(filled, filled.dropFirst()).allSatisfy { $0.time < $1.time })
    }
  }

  @Test func aMovementDoesNotGoOnInSilence() {
    for changesOnly in [true, false] {
      let falling = (0..<100).map { sample(Double($0) * 0.01, force: 2) }
      for samples in [regular(100, turning: 1), falling] {
        #expect(fill(samples, changesOnly: changesOnly, waitingUntil: 11).count == 100)
      }
    }
  }

  @Test func aRadioThatHesitatesIsNotSilent() {
    #expect(fill(regular(100), changesOnly: false, waitingUntil: 1.9).count == 100)
    #expect(fill(regular(100) + [sample(1.9)], changesOnly: false).count == 101)
  }

  @Test func whatWasFilledIsNotToldTwice() {
    var filler = SilenceFiller(interval: 0.01, sendsChangesOnly: false)
    var filled: [MotionSample] = []
    for sample in regular(100) { filler.take(sample) { filled.append($0) } }
    filler.fill(until: 3, isWaiting: true) { filled.append($0) }
    // Held up by the radio, they come after all.
    for index in 100..<400 { filler.take(sample(Double(index) * 0.01)) { filled.append($0) } }
    #expect(zip(filled, filled.dropFirst()).allSatisfy { $0.time < $1.time })
    #expect(abs(filled.count - 400) <= 1)
  }

  @Test func aClockThatJumpsByYearsFillsNothing() {
    #expect(fill(regular(100) + [sample(1e9)], changesOnly: true).count == 101)
  }
}

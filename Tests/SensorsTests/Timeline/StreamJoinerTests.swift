import Foundation
import MotionCore
import Testing

@testable import Sensors

@Suite struct StreamJoiners {
  private static func joined(
    acceleration: Double, rate: Double, seconds: Double = 2, shift: Double = 0.0013,
    without gap: ClosedRange<Double>? = nil, lag: Double = 0
  ) -> (samples: [MotionSample], unmatched: Int) {
    var joiner = StreamJoiner(.init(accelerometerRate: acceleration, gyroscopeRate: rate))
    var samples: [MotionSample] = []
    // Each with the time of its own in it.
    var news: [(arrival: Double, time: Double, isAcceleration: Bool)] = []
    for index in 0..<Int(seconds * acceleration) {
      let time = Double(index) / acceleration
      news.append((time, time, true))
    }
    for index in 0..<Int(seconds * rate) {
      let time = Double(index) / rate + shift
      if gap?.contains(time) == true { continue }
      news.append((time + lag, time, false))
    }
    for new in news.sorted(by: { $0.arrival < $1.arrival }) {
      let emit = { samples.append($0) }
      if new.isAcceleration {
        joiner.takeAcceleration(Vector3(new.time, 1, 2), time: new.time, emit: emit)
      } else {
        joiner.takeAngularVelocity(Vector3(new.time, 3, 4), time: new.time, emit: emit)
      }
    }
    return (samples, joiner.unmatched)
  }

  @Test(arguments: [(100.0, 100.0), (100, 400), (400, 100), (104, 101), (52, 6660)])
  func giveEachSampleOfTheFasterOne(acceleration: Double, rate: Double) {
    let (samples, _) = Self.joined(acceleration: acceleration, rate: rate)
    let faster = max(acceleration, rate)
    // But for those at the ends, which have nothing on one side.
    let ends = 2 * faster / min(acceleration, rate) + 2
    #expect(Double(samples.count) >= 2 * faster - ends)
    for (earlier, later) in zip(samples, samples.dropFirst()) {
      #expect(abs(later.time - earlier.time - 1 / faster) < 1e-9)
    }
    for sample in samples {
      // Interpolated or not, what was linear in time stays so.
      #expect(abs(sample.acceleration.x - sample.time) < 1e-9)
      #expect(abs((sample.angularVelocity?.x ?? 0) - sample.time) < 1e-9)
      #expect(sample.acceleration.y == 1)
      #expect(sample.angularVelocity?.z == 4)
    }
  }

  @Test func oneThatComesLaterIsAwaited() {
    let (samples, unmatched) = Self.joined(acceleration: 200, rate: 100, lag: 0.3)
    #expect(samples.count >= 2 * 200 - 4)
    #expect(unmatched <= 1)
  }

  @Test func inAGapNothingIsMadeUp() {
    let (samples, unmatched) = Self.joined(acceleration: 200, rate: 100, without: 0.5...0.8)
    #expect(samples.allSatisfy { !(0.502...0.798).contains($0.time) })
    #expect(unmatched >= 58)
    #expect(samples.last.map { $0.time > 1.9 } == true)
  }

  @Test func oneLostSampleIsBridged() {
    let (samples, _) = Self.joined(acceleration: 200, rate: 100, without: 0.505...0.515)
    for (earlier, later) in zip(samples, samples.dropFirst()) {
      #expect(abs(later.time - earlier.time - 1.0 / 200) < 1e-9)
    }
  }

  @Test func whereOneIsSilentTheOtherIsNotKept() {
    var joiner = StreamJoiner(.init(accelerometerRate: 100, gyroscopeRate: 100))
    var count = 0
    for index in 0..<100_000 {
      joiner.takeAngularVelocity(.zero, time: Double(index) / 100) { _ in count += 1 }
    }
    #expect(count == 0)
    // All but those of the last half second are given up.
    #expect((100_000 - 51...100_000 - 49).contains(joiner.unmatched))
  }
}

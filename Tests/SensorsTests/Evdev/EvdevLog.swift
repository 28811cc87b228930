import Dispatch
import Glibc
import MotionCore
import Testing

@testable import Sensors

/// What a sensor told.
@MainActor
final class EvdevLog {
  var samples: [MotionSample] = []
  var words: [String] = []

  func take(_ event: SensorEvent) {
    switch event {
    case .samples(let samples): self.samples += samples
    case .interrupted: words.append("interrupted")
    case .resumed: words.append("resumed")
    case .ended: words.append("ended")
    case .lost: words.append("lost")
    }
  }

  var areInOrder: Bool {
    zip(samples, samples.dropFirst()).allSatisfy { $0.time < $1.time }
  }
}

/// CLOCK_MONOTONIC; s
var now: Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }

@MainActor
func evdev(_ text: String = "evdev:") throws -> EvdevSource {
  let source = try SensorSpecification(text).makeSource()
  return try #require(source as? EvdevSource)
}

/// A sensor that turns and nods, `count` samples from `start` on.
func motion(count: Int, interval: Double, from start: Double) -> [MotionSample] {
  (0..<count).map { index in
    let phase = Double(index) * interval * 2
    return MotionSample(
      time: start + Double(index) * interval,
      acceleration: Vector3(3 * sin(phase), 9 * cos(phase), 2),
      angularVelocity: Vector3(sin(phase * 3), 0.5, Double(index % 50) * 0.02))
  }
}

/// A sensor that lies still.
func stillness(count: Int, interval: Double, from start: Double) -> [MotionSample] {
  (0..<count).map { index in
    MotionSample(
      time: start + Double(index) * interval, acceleration: Vector3(0, 9.80665, 0),
      angularVelocity: .zero)
  }
}

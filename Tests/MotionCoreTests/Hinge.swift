import Foundation
import MotionCore

/// A limb that turns about one horizontal axis, with a sensor strapped to it at any angle: enough
/// of a body for the tests of the core.
struct Hinge {
  var rate: Double = 100
  var strap: Quaternion = Quaternion(rotationVector: Vector3(0.4, -1.1, 0.7))
  /// rad/s, in the sensor frame.
  var bias: Vector3 = .zero
  var hasGyroscope: Bool = true
  private(set) var samples: [MotionSample] = []
  private(set) var time: Double = 0
  private var angle: Double = 0

  init(rate: Double = 100) {
    self.rate = rate
  }

  /// Stays in the present pose.
  mutating func stay(_ duration: Double) {
    move(to: angle, in: duration)
  }

  /// Moves to `degrees` with minimum jerk.
  mutating func move(toDegrees degrees: Double, in duration: Double) {
    move(to: .degrees(degrees), in: duration)
  }

  /// Goes out to `degrees`, stays, and comes back.
  mutating func repetition(
    degrees: Double, out: Double = 1.5, hold: Double = 1, back: Double = 1.5, rest: Double = 1
  ) {
    let start = angle
    move(to: start + .degrees(degrees), in: out)
    stay(hold)
    move(to: start, in: back)
    stay(rest)
  }

  /// Turns about the vertical, as on a swivel chair.
  mutating func swivel(degrees: Double, in duration: Double) {
    let count = Int(duration * rate)
    for _ in 0..<count {
      time += 1 / rate
      append(angularVelocity: Vector3(0, 0, .degrees(degrees) / duration))
    }
  }

  /// Leaves out the samples of this time, the limb staying as it is.
  mutating func pause(_ duration: Double) {
    time += duration
  }

  private mutating func move(to end: Double, in duration: Double) {
    let start = angle
    let count = Int((duration * rate).rounded())
    guard count > 0 else { return }
    for i in 1...count {
      time += 1 / rate
      let x = Double(i) / Double(count)
      angle = start + (end - start) * (x * x * x * (10 + x * (-15 + 6 * x)))
      let speed = (end - start) / duration * 30 * x * x * (1 - x) * (1 - x)
      append(angularVelocity: Vector3(speed, 0, 0))
    }
  }

  /// Puts a sample that is no number behind each `interval`-th one.
  mutating func spoil(every interval: Int) {
    for i in stride(from: samples.count - 1, to: 0, by: -interval) {
      var sample = samples[i]
      sample.time += 0.001
      sample.acceleration.y = .nan
      samples.insert(sample, at: i + 1)
    }
  }

  /// The angular velocity is given in the world, whose x axis is the hinge's.
  private mutating func append(angularVelocity: Vector3) {
    let limb = Quaternion(rotationVector: Vector3(angle, 0, 0))
    let sensor = limb * strap
    let toSensor = sensor.conjugate
    samples.append(
      MotionSample(
        time: time,
        acceleration: toSensor.rotate(Vector3(0, 0, 9.81)),
        angularVelocity: hasGyroscope ? toSensor.rotate(angularVelocity) + bias : nil))
  }

  /// The facts that the core reports for all of it; `setStart` is when the set is begun, s.
  func facts(_ profile: MovementProfile = .test, setStart: Double? = nil) -> [MotionFact] {
    var tracker = MotionTracker(profile: profile)
    var facts: [MotionFact] = []
    var isBegun = setStart == nil
    for sample in samples {
      if !isBegun, let setStart, sample.time >= setStart {
        tracker.beginSet()
        isBegun = true
      }
      tracker.process(sample) { facts.append($0) }
    }
    return facts
  }
}

extension MovementProfile {
  /// A glide of at least 25 degrees.
  static let test: MovementProfile = MovementProfile(
    minimumRange: .degrees(25), maximumRange: .degrees(170), shortestCycle: 1.2, longestCycle: 12,
    longestHold: 10, matchingRepetitions: 2)
}

extension [MotionFact] {
  var repetitions: [Repetition] {
    compactMap { if case .repetition(let repetition) = $0 { repetition } else { nil } }
  }

  var refusals: [Refusal.Reason] {
    compactMap { if case .refused(let refusal) = $0 { refusal.reason } else { nil } }
  }

  var endedHolds: [Hold] {
    compactMap { if case .holdEnded(let hold) = $0 { hold } else { nil } }
  }

  var gaps: Int {
    count { if case .gap = $0 { true } else { false } }
  }
}

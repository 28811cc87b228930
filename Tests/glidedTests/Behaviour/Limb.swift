import Foundation
import MotionCore
import TestRandom

/// A limb that does one thing after another, as a sensor strapped to it measures it, with the noise
/// of a cheap one.
struct Limb {
  /// How the sensor sits in its strap: from the frame of one that sits straight to its own.
  var mount: Quaternion = .identity
  /// What was measured and not yet taken.
  private var samples: [MotionSample] = []
  private(set) var time: Double = 0
  /// From the start pose; rad.
  private(set) var angle: Double = 0
  /// When the last move was over, as far as a person would say: slower than 6 °/s. s
  private(set) var stillSince: Double = 0
  private var noise: SplitMix64 = SplitMix64(state: 1)

  private static let rate: Double = 100
  private static let stillRate: Double = .degrees(6)

  /// Stays where it is for so many seconds.
  mutating func stay(_ duration: Double) {
    run(duration)
  }

  /// Moves to an angle from the start pose.
  mutating func move(to degrees: Double, in duration: Double) {
    run(duration, way: .degrees(degrees) - angle)
  }

  /// Out, a hold, back and a stay at the start.
  mutating func glide(
    to degrees: Double = 70, out: Double = 1.5, hold: Double = 1, back: Double = 1.5,
    rest: Double = 1
  ) {
    move(to: degrees, in: out)
    stay(hold)
    move(to: 0, in: back)
    stay(rest)
  }

  /// The strap slips while the limb keeps still, about an axis of the sensor.
  mutating func slip(by degrees: Double, about axis: Vector3 = Vector3(0, 1, 0)) {
    run(0.5, slip: axis * .degrees(degrees))
  }

  /// Nothing is measured for so long; the limb stays where it is.
  mutating func pass(_ duration: Double) {
    time += duration
  }

  /// Returns what was measured since the last time.
  mutating func take() -> [MotionSample] {
    defer { samples = [] }
    return samples
  }

  /// Moves by minimum jerk.
  private mutating func run(_ duration: Double, way: Double = 0, slip: Vector3 = .zero) {
    let (start, startAngle, startMount) = (time, angle, mount)
    let steps = max(1, Int((duration * Self.rate).rounded()))
    for step in 1...steps {
      let u = Double(step) / Double(steps)
      let share = u * u * u * (10 + u * (6 * u - 15))
      let shareRate = 30 * u * u * (1 - u) * (1 - u) / duration
      angle = startAngle + way * share
      mount = Quaternion(rotationVector: slip * share) * startMount
      time = start + u * duration
      if abs(way * shareRate) > Self.stillRate { stillSince = time }
      let force = Vector3(9.80665 * sin(angle), 0, 9.80665 * cos(angle))
      let rate = mount.rotate(Vector3(0, -way * shareRate, 0)) - slip * shareRate
      samples.append(
        MotionSample(
          time: time, acceleration: mount.rotate(force) + error(0.03),
          angularVelocity: rate + error(.degrees(0.2))))
    }
  }

  /// Each part within ±`size`.
  private mutating func error(_ size: Double) -> Vector3 {
    Vector3(
      noise.number(in: -size...size), noise.number(in: -size...size),
      noise.number(in: -size...size))
  }
}

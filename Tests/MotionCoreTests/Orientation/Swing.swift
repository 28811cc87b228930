import Foundation
import MotionCore

/// A limb that swings about a level axis, with a sensor at the end of a lever: it feels what the
/// swing does to it beside gravity. It starts amid the movement.
struct Swing {
  /// rad, to either side.
  var amplitude: Double = .degrees(40)
  /// s.
  var period: Double = 3
  /// From axis to sensor, m.
  var lever: Double = 0.35
  var rate: Double = 100
  /// What the gyroscope reads wrongly: rad/s, and a fraction.
  var bias: Vector3 = .zero
  var scale: Double = 0
  /// Whether the chip averages over the step that a sample ends, or reads the moment.
  var averages: Bool = true

  let strap: Quaternion = Quaternion(rotationVector: Vector3(0.4, -1.1, 0.7))

  /// The samples of `duration`, s, each with the direction that is up for it.
  func samples(_ duration: Double) -> [(sample: MotionSample, up: Vector3)] {
    (1...Int(duration * rate)).map { i in
      let end = Double(i) / rate
      let parts = averages ? 10 : 1
      var force = Vector3.zero
      var turn = Vector3.zero
      for part in 0..<parts {
        let time = averages ? end - (Double(part) + 0.5) / (rate * Double(parts)) : end
        let reading = reading(at: time)
        force += reading.force * (1 / Double(parts))
        turn += reading.rate * (1 / Double(parts))
      }
      let sample = MotionSample(
        time: end, acceleration: force, angularVelocity: turn * (1 + scale) + bias)
      return (sample, orientation(at: end).conjugate.rotate(Vector3(0, 0, 1)))
    }
  }

  private func angle(at time: Double) -> (value: Double, rate: Double, acceleration: Double) {
    let w = 2 * Double.pi / period
    let phase = w * time + 1
    return (
      amplitude * sin(phase), amplitude * w * cos(phase), -amplitude * w * w * sin(phase)
    )
  }

  private func orientation(at time: Double) -> Quaternion {
    Quaternion(rotationVector: Vector3(angle(at: time).value, 0, 0)) * strap
  }

  private func reading(at time: Double) -> (force: Vector3, rate: Vector3) {
    let angle = angle(at: time)
    // The lever hangs down at the angle zero.
    let (s, c) = (sin(angle.value), cos(angle.value))
    let (w, a) = (angle.rate, angle.acceleration)
    let linear = Vector3(0, a * c - w * w * s, a * s + w * w * c) * lever
    let toSensor = orientation(at: time).conjugate
    return (
      toSensor.rotate(Vector3(0, 0, 9.81) + linear), toSensor.rotate(Vector3(angle.rate, 0, 0))
    )
  }

  /// The root mean square of the tilt error from `start`, s, to the end; rad.
  func tiltError(
    of duration: Double, from start: Double = 0, timing: SensorTiming = SensorTiming(),
    change: (inout OrientationFilter.Parameters) -> Void = { _ in }
  ) -> Double {
    var parameters = OrientationFilter.Parameters()
    parameters.timing = timing
    change(&parameters)
    var filter = OrientationFilter(parameters: parameters)
    var sum = 0.0
    var count = 0.0
    for (sample, up) in samples(duration) {
      filter.update(sample, dt: 1 / rate)
      guard sample.time > start else { continue }
      sum += (filter.orientation.conjugate.rotate(Vector3(0, 0, 1)) - up).squaredLength
      count += 1
    }
    return (sum / count).squareRoot()
  }
}

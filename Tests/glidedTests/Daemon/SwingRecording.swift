import TestFiles
import Foundation
import MotionCore

/// A recording of a limb that swings about one axis, still at either end, without any noise.
struct SwingRecording {
  var repetitions: Int
  /// rad
  var range: Double = 1
  /// s, of the way out and of the way back.
  var move: Double = 0.6
  /// s, at either end.
  var stay: Double = 0.4
  /// s, before the first repetition.
  var lead: Double = 1
  /// Hz
  var rate: Double = 50
  var header: String = "# placement: shank\n"

  var duration: Double { lead + Double(repetitions) * 2 * (move + stay) }

  var text: String {
    var text = header + "time_s,accel_x,accel_y,accel_z,anglvel_x,anglvel_y,anglvel_z\n"
    for sample in samples {
      let (force, rate) = (sample.acceleration, sample.angularVelocity ?? .zero)
      text += "\(sample.time),\(force.x),0,\(force.z),0,\(rate.y),0\n"
    }
    return text
  }

  var samples: [MotionSample] {
    (0...Int(duration * rate)).map { index in
      let time = Double(index) / rate
      let (angle, rate) = swing(at: time)
      return MotionSample(
        time: time, acceleration: Vector3(9.80665 * sin(angle), 0, 9.80665 * cos(angle)),
        angularVelocity: Vector3(0, -rate, 0))
    }
  }

  /// Writes the recording into `directory` and returns its path.
  func write(_ name: String = "swing.csv", in directory: TemporaryDirectory) throws -> String {
    let path = "\(directory.path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// The angle and its rate by minimum-jerk moves; rad, rad/s.
  private func swing(at time: Double) -> (angle: Double, rate: Double) {
    let cycle = 2 * (move + stay)
    let elapsed = time - lead
    guard elapsed > 0, elapsed < Double(repetitions) * cycle else { return (0, 0) }
    let phase = elapsed.truncatingRemainder(dividingBy: cycle)
    func minimumJerk(_ u: Double) -> (Double, Double) {
      (u * u * u * (10 + u * (6 * u - 15)), 30 * u * u * (1 - u) * (1 - u) / move)
    }
    if phase < move {
      let (way, rate) = minimumJerk(phase / move)
      return (range * way, range * rate)
    }
    if phase < move + stay { return (range, 0) }
    if phase < 2 * move + stay {
      let (way, rate) = minimumJerk((phase - move - stay) / move)
      return (range * (1 - way), -range * rate)
    }
    return (0, 0)
  }
}

import Glibc
import MotionCore
import Recordings

/// A recording of a hinge that opens and closes, without noise, 100 samples a second.
enum HingeRecording {
  /// Each repetition: 1 s still at the start, 1 s out, 1 s still, 1 s back; 2 s of rest before the
  /// first, 2 s behind the last. `range` is in degrees.
  static func text(
    repetitions: Int, range: Double = 60, header: [(key: String, value: String)] = []
  ) -> String {
    var writer = RecordingWriter(
      header: RecordingHeader(
        fields: header.map { RecordingHeader.Field(key: $0.key, value: $0.value) }),
      hasAngularVelocity: true)
    for index in 0..<(400 * repetitions + 400) {
      let time = Double(index) / 100
      let (angle, rate) = motion(
        at: time - 2, repetitions: repetitions, range: .degrees(range))
      writer.append(
        MotionSample(
          time: time, acceleration: Vector3(0, 9.81 * sin(angle), 9.81 * cos(angle)),
          angularVelocity: Vector3(rate, 0, 0)))
    }
    return String(decoding: writer.takeText(), as: UTF8.self)
  }

  private static func motion(
    at time: Double, repetitions: Int, range: Double
  ) -> (angle: Double, rate: Double) {
    guard time >= 0, time < Double(4 * repetitions) else { return (0, 0) }
    let phase = time.truncatingRemainder(dividingBy: 4)
    switch phase {
    case 1..<2: return move(phase - 1, range)
    case 2..<3: return (range, 0)
    case 3..<4:
      let (angle, rate) = move(4 - phase, range)
      return (angle, -rate)
    default: return (0, 0)
    }
  }

  /// A minimum-jerk move of `range`, rad, in 1 s (Flash and Hogan 1985).
  private static func move(_ t: Double, _ range: Double) -> (angle: Double, rate: Double) {
    let angle = t * t * t * (10 - 15 * t + 6 * t * t)
    let rate = 30 * t * t * (1 - 2 * t + t * t)
    return (range * angle, range * rate)
  }
}

import MotionCore
import Testing

/// At 25 Hz half a step is 20 ms, in which a swift swing turns by some degrees.
@Suite struct SensorTimingTests {
  private let ofTheMoment = SensorTiming(gyroscopeDelay: 0, accelerometerDelay: 0)

  @Test(arguments: [25.0, 100])
  func aChipThatAveragesIsTheDefault(rate: Double) {
    let swing = Swing(period: 1.5, rate: rate)
    let right = swing.tiltError(of: 20, from: 5)
    #expect(right.inDegrees < 1)
    #expect(right < swing.tiltError(of: 20, from: 5, timing: ofTheMoment))
  }

  @Test(arguments: [25.0, 100])
  func aChipThatReadsTheMomentCanBeTold(rate: Double) {
    let swing = Swing(period: 1.5, rate: rate, averages: false)
    let right = swing.tiltError(of: 20, from: 5, timing: ofTheMoment)
    #expect(right.inDegrees < 1)
    #expect(right < swing.tiltError(of: 20, from: 5))
  }

  /// An accelerometer that is filtered more than the gyroscope: two steps late and not half a one.
  @Test func aLateAccelerometerCanBeTold() {
    let swing = Swing(amplitude: .degrees(60), period: 1.2, rate: 50)
    var samples = swing.samples(30)
    for i in stride(from: samples.count - 1, to: 2, by: -1) {
      samples[i].sample.acceleration = samples[i - 2].sample.acceleration
    }
    func error(delay: Double) -> Double {
      var parameters = OrientationFilter.Parameters()
      parameters.timing = SensorTiming(accelerometerDelay: delay)
      var filter = OrientationFilter(parameters: parameters)
      var sum = 0.0
      for (sample, up) in samples {
        filter.update(sample, dt: 0.02)
        guard sample.time > 5 else { continue }
        sum += (filter.orientation.conjugate.rotate(Vector3(0, 0, 1)) - up).squaredLength
      }
      return (sum / Double(samples.count)).squareRoot()
    }
    #expect(error(delay: 2.5) < 0.9 * error(delay: 0.5))
  }
}

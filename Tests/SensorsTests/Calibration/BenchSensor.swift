import MotionCore
import Sensors
import TestRandom

/// A sensor on a bench, with errors that a test puts in: still, turned, or in a hand.
struct BenchSensor {
  var bias: Vector3 = .zero
  var offset: Vector3 = .zero
  var scale: Vector3 = Vector3(1, 1, 1)
  /// Standard deviations of each axis; m/s², rad/s.
  var accelerationNoise: Double = 0.02
  var angularRateNoise: Double = 0.002
  var hasGyroscope: Bool = true
  var rate: Double = 100

  private(set) var time: Double = 1000
  private var random: SplitMix64 = SplitMix64(state: 1)

  /// A second of the sensor at rest with `up` upwards, for each of `seconds`.
  mutating func rest(_ up: Vector3 = Vector3(0, 0, 1), seconds: Double) -> [MotionSample] {
    samples(seconds) { _ in (up, .zero) }
  }

  /// In a hand that shakes and turns it.
  mutating func handled(seconds: Double) -> [MotionSample] {
    samples(seconds) { sensor in
      (
        Vector3(sensor.noise(), sensor.noise(), sensor.noise()),
        Vector3(sensor.noise(), sensor.noise(), sensor.noise())
      )
    }
  }

  private mutating func samples(
    _ seconds: Double,
    _ truth: (inout BenchSensor) -> (up: Vector3, rate: Vector3)
  ) -> [MotionSample] {
    (0..<Int(seconds * rate)).map { _ in
      time += 1 / rate
      let (up, turning) = truth(&self)
      let force = (up.normalized ?? up) * 9.80665
      let noise = Vector3(self.noise(), self.noise(), self.noise()) * accelerationNoise
      let rateNoise = Vector3(self.noise(), self.noise(), self.noise()) * angularRateNoise
      return MotionSample(
        time: time,
        acceleration: Vector3(force.x * scale.x, force.y * scale.y, force.z * scale.z) + offset
          + noise,
        angularVelocity: hasGyroscope ? turning + bias + rateNoise : nil)
    }
  }

  /// About normal with a variance of one: the sum of twelve even ones less six.
  private mutating func noise() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + random.number(in: 0...1) }
  }
}

extension CalibrationCourse {
  /// Takes samples until it is done.
  mutating func process(
    _ samples: [MotionSample]
  ) throws(CalibrationError) -> SensorCalibration? {
    for sample in samples {
      if let calibration = try process(sample) { return calibration }
    }
    return nil
  }
}

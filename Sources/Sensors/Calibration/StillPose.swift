import MotionCore

/// What a sensor said while it lay still: its errors and gravity in the means, noise in the spread.
struct StillPose: Sendable, Equatable {
  /// What is plausible of a sensor that lies still.
  enum Limits {
    /// The largest bias that is taken for one, of an axis; rad/s. Consumer gyroscopes are within
    /// ±1 to ±3 °/s (data sheets of LSM6DSO, BMI160), old ones within ±20 (MPU-6050).
    static let angularRate: Double = 5 * .pi / 180
    /// The share by which gravity may be off: offsets of 80 mg and a scale off by 3 % are within
    /// data sheets (MPU-6050), a wrong unit or range is not.
    static let gravity: Double = 0.15
    /// The standard deviation of an axis beyond which something moves; rad/s, m/s². Several times
    /// the noise of any sensor that is worth wearing.
    static let angularRateDeviation: Double = 1 * .pi / 180
    static let accelerationDeviation: Double = 0.3
    /// The share of its range from which on an axis counts as at its end.
    static let fullScale: Double = 0.98
    /// The fewest samples to judge by.
    static let samples: Int = 20
  }

  /// m/s², the acceleration of free fall that standards use (CGPM 1901); within 0.3 % of that
  /// anywhere on the ground.
  static let standardGravity: Double = 9.80665

  private(set) var acceleration: AxisStatistics = AxisStatistics()
  private(set) var angularRate: AxisStatistics = AxisStatistics()
  private(set) var startTime: Double = 0
  private(set) var endTime: Double = 0

  init() {}

  mutating func add(_ sample: MotionSample) {
    if acceleration.count == 0 { startTime = sample.time }
    endTime = sample.time
    acceleration.add(sample.acceleration)
    if let rate = sample.angularVelocity { angularRate.add(rate) }
  }

  mutating func add(_ later: StillPose) {
    if acceleration.count == 0 { startTime = later.startTime }
    endTime = later.endTime
    acceleration.add(later.acceleration)
    angularRate.add(later.angularRate)
  }

  var count: Int { acceleration.count }

  /// s
  var duration: Double { endTime - startTime }

  /// Whether nothing moved, as far as the spread tells.
  var isQuiet: Bool {
    acceleration.deviation.greatest <= Limits.accelerationDeviation
      && angularRate.deviation.greatest <= Limits.angularRateDeviation
  }

  /// Throws what is wrong with the sensor, or with how still it lay.
  ///
  /// The ranges, m/s² and rad/s, are the largest values that the sensor can tell, where known.
  func check(
    accelerationRange: Double?, angularRateRange: Double?, correctedBy correction: SensorCorrection
  ) throws(CalibrationError) {
    guard count >= Limits.samples else { throw .tooFewSamples(count) }
    guard isQuiet else { throw .moved }
    try checkAxes(acceleration, .accelerometer, range: accelerationRange)
    if angularRate.count > 0 {
      try checkAxes(angularRate, .gyroscope, range: angularRateRange)
      let rate = angularRate.mean.greatest
      guard rate <= Limits.angularRate else { throw .turning(rate: rate) }
    }
    let gravity = gravity(correctedBy: correction)
    guard abs(gravity / Self.standardGravity - 1) <= Limits.gravity else {
      throw .notGravity(gravity)
    }
  }

  /// The size of the mean acceleration, m/s².
  func gravity(correctedBy correction: SensorCorrection) -> Double {
    correction.applied(
      to: MotionSample(time: 0, acceleration: acceleration.mean)
    ).acceleration.length
  }

  /// An axis of a gyroscope that says exactly nothing while another has noise is dead. (One that
  /// says the same all the time may be filtered by its driver, as those of game controllers are,
  /// and a coarse accelerometer may well say nothing across gravity.)
  private func checkAxes(
    _ statistics: AxisStatistics, _ instrument: CalibrationError.Instrument, range: Double?
  ) throws(CalibrationError) {
    let means = statistics.mean.components
    let spans = statistics.span.components
    for (index, axis) in CalibrationError.Axis.allCases.enumerated() {
      if let range, abs(means[index]) >= range * Limits.fullScale {
        throw .saturated(instrument, axis)
      }
      if instrument == .gyroscope, means[index] == 0, spans[index] == 0,
        statistics.span.greatest > 0
      {
        throw .dead(instrument, axis)
      }
    }
  }
}

import MotionCore

/// What a motion sensor makes of the true specific force and angular velocity.
public struct SensorModel: Sendable, Equatable {
  /// Samples a second; Hz.
  public var rate: Double = 100

  public var hasGyroscope: Bool = true

  /// Density of the accelerometer's white noise; m/s² per √Hz.
  public var accelerometerNoise: Double = 150e-6 * standardGravity

  /// Density of the gyroscope's white noise; rad/s per √Hz.
  public var gyroscopeNoise: Double = .degrees(0.008)

  /// The size of the accelerometer's constant offset, whose direction is random; m/s².
  public var accelerometerOffset: Double = 0.040 * standardGravity

  /// The size of the gyroscope's constant offset, whose direction is random; rad/s.
  public var gyroscopeBias: Double = .degrees(1)

  /// The standard deviation of each gyroscope axis's error of scale.
  public var gyroscopeScaleError: Double = 0.005

  /// The greatest value that is measured, with 16 bits for it and its negative; nil measures
  /// without limit or steps. m/s², rad/s.
  public var accelerometerRange: Double? = 4 * standardGravity
  public var gyroscopeRange: Double? = .degrees(500)

  /// How far a time stamp is off at most, either way; s. No more than half of the sampling
  /// interval, so that they stay in order.
  public var timestampJitter: Double = 0.001

  public init() {}

  /// A sensor without any error.
  public static func ideal(rate: Double = 100) -> SensorModel {
    var model = SensorModel()
    model.rate = rate
    model.accelerometerNoise = 0
    model.gyroscopeNoise = 0
    model.accelerometerOffset = 0
    model.gyroscopeBias = 0
    model.gyroscopeScaleError = 0
    model.accelerometerRange = nil
    model.gyroscopeRange = nil
    model.timestampJitter = 0
    return model
  }
}

/// What was learned of a sensor while it lay still, on a side or on six.
public struct Calibration: Codable, Sendable, Equatable {
  /// A label that says when.
  public var date: String?
  /// Whether the accelerometer was calibrated as well, on six sides.
  public var sixFaces: Bool
  /// The size of gravity as the corrected accelerometer says it; m/s².
  public var gravity: Double
  /// Noise of an axis at rest, its standard deviation; m/s², degrees a second.
  public var accelerationNoise: Double
  public var angularRateNoise: Double?
  /// What is taken off each axis of the gyroscope; degrees a second.
  public var gyroscopeBias: [Double]?
  /// What is taken off each axis of the accelerometer, m/s², and what the rest is multiplied by.
  public var accelerometerOffset: [Double]?
  public var accelerometerScale: [Double]?

  public init(
    date: String? = nil, sixFaces: Bool, gravity: Double, accelerationNoise: Double,
    angularRateNoise: Double? = nil, gyroscopeBias: [Double]? = nil,
    accelerometerOffset: [Double]? = nil, accelerometerScale: [Double]? = nil
  ) {
    self.date = date
    self.sixFaces = sixFaces
    self.gravity = gravity
    self.accelerationNoise = accelerationNoise
    self.angularRateNoise = angularRateNoise
    self.gyroscopeBias = gyroscopeBias
    self.accelerometerOffset = accelerometerOffset
    self.accelerometerScale = accelerometerScale
  }
}

/// The `Face` of the interface: a side of a sensor, by the axis that points up.
public enum Face: String, Codable, Sendable, CaseIterable {
  case xUp
  case xDown
  case yUp
  case yDown
  case zUp
  case zDown
}

/// What goes on in a calibration.
public enum CalibrationStep: String, Codable, Sendable, CaseIterable {
  case settling
  case measuring
  case done
  case slanted
}

import MotionCore

/// What was learned of one sensor while it lay still, on a side or on six; kept by its identity.
public struct SensorCalibration: Sendable, Equatable {
  /// When it was, as a label: "2026-05-17".
  public var date: String?
  /// How to correct its samples.
  public var correction: SensorCorrection
  /// Whether the accelerometer was calibrated as well, on six sides.
  public var hasSixFaces: Bool
  /// The size of gravity as the corrected accelerometer says it; m/s².
  public var gravity: Double
  /// The standard deviation at rest, root mean square over the axes; m/s², rad/s.
  public var accelerationNoise: Double
  /// Nil without a gyroscope.
  public var angularRateNoise: Double?

  public init(
    date: String? = nil, correction: SensorCorrection, hasSixFaces: Bool, gravity: Double,
    accelerationNoise: Double, angularRateNoise: Double?
  ) {
    self.date = date
    self.correction = correction
    self.hasSixFaces = hasSixFaces
    self.gravity = gravity
    self.accelerationNoise = accelerationNoise
    self.angularRateNoise = angularRateNoise
  }

  init(_ pose: StillPose, correction: SensorCorrection, hasSixFaces: Bool) {
    self.init(
      correction: correction, hasSixFaces: hasSixFaces,
      gravity: pose.gravity(correctedBy: correction),
      accelerationNoise: pose.acceleration.deviation.rootMeanSquare,
      angularRateNoise: pose.angularRate.count > 0
        ? pose.angularRate.deviation.rootMeanSquare : nil)
  }
}

extension Vector3 {
  /// Over the components.
  fileprivate var rootMeanSquare: Double { (squaredLength / 3).squareRoot() }
}

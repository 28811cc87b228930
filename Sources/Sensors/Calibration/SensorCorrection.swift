public import MotionCore

/// What makes of a sensor's own samples such as it should have given, axis by axis.
public struct SensorCorrection: BitwiseCopyable, Sendable, Equatable {
  /// What the gyroscope says at rest; rad/s.
  public var gyroscopeBias: Vector3
  /// What the accelerometer says where nothing accelerates it; m/s².
  public var accelerometerOffset: Vector3
  /// What each axis of the accelerometer is to be multiplied by, once its offset is off.
  public var accelerometerScale: Vector3

  public init(
    gyroscopeBias: Vector3 = .zero, accelerometerOffset: Vector3 = .zero,
    accelerometerScale: Vector3 = Vector3(1, 1, 1)
  ) {
    self.gyroscopeBias = gyroscopeBias
    self.accelerometerOffset = accelerometerOffset
    self.accelerometerScale = accelerometerScale
  }

  /// Returns the sample as it should have been; its time is left as it is.
  public func applied(to sample: MotionSample) -> MotionSample {
    let force = sample.acceleration - accelerometerOffset
    return MotionSample(
      time: sample.time,
      acceleration: Vector3(
        force.x * accelerometerScale.x, force.y * accelerometerScale.y,
        force.z * accelerometerScale.z),
      angularVelocity: sample.angularVelocity.map { $0 - gyroscopeBias })
  }
}

import MotionCore

/// What one device measured at one time, in SI units and in the axes of its case.
struct IIOReading: Sendable {
  /// On the device's own clock, brought to `CLOCK_MONOTONIC` where that is known; s. Nil without a
  /// timestamp.
  var sensorTime: Double?
  /// When it was read, on `CLOCK_MONOTONIC`; s.
  var arrival: Double
  /// m/s²
  var acceleration: Vector3?
  /// rad/s
  var angularVelocity: Vector3?
}

/// How a device was opened.
struct IIOOpening: Sendable, Equatable {
  /// Samples a second, as it is set; nil where that is not known.
  var rate: Double?
  /// What tells the times of its samples.
  var clock: SensorTimeline.Clock
  /// What could be passed over, each with its cure.
  var warnings: [String]
}

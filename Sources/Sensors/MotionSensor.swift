public import MotionCore

/// A source of motion samples: a recording, or in time an IIO device or an input device.
@MainActor
public protocol MotionSensor: AnyObject {
  /// What it is and how it stands, as `ListSensors` reports it.
  var description: SensorDescription { get }

  /// Begins to deliver samples, on the main queue, in the order of their time.
  func start(deliver: @escaping @MainActor (SensorEvent) -> Void) throws(SensorError)

  /// Stops delivering; may be started again.
  func stop()
}

/// What a sensor tells its reader.
public enum SensorEvent: Sendable {
  /// Samples, oldest first; never empty.
  case samples([MotionSample])

  /// The sensor has no more to deliver: a recording is at its end.
  case ended

  /// The sensor cannot be read any longer, with what to do about it.
  case lost(SensorError)
}

/// A source of motion samples: a recording, an IIO device or an input device.
///
/// It stands for the sensor, not for its being plugged in: while it is away its state says so, and
/// it is the same object when it is back.
@MainActor
public protocol MotionSensor: AnyObject {
  /// What a client gives to choose this sensor. The driver suggests it; whoever keeps several
  /// sensors makes it unique, and the wearer may name it.
  var id: String { get set }

  /// What it is and how it stands, as `ListSensors` reports it.
  var description: SensorDescription { get }

  /// Opens the sensor and begins to deliver, on the main queue, never within this call.
  ///
  /// Does not block: what takes time to open tells of its failure by an event. Throws what is
  /// known to be wrong at once.
  func start(deliver: @escaping @MainActor (SensorEvent) -> Void) throws(SensorError)

  /// Closes the sensor and delivers nothing more; may be started again. Does not block.
  func stop()
}

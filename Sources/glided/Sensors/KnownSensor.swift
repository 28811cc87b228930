import Exercises
import Sensors

/// A sensor that is there or has been, with what is remembered of it, for whoever wants to read it.
@MainActor
final class KnownSensor {
  private let shared: SharedSensor
  private let memory: SensorMemory
  /// What its driver calls it.
  let suggestedID: String

  init(_ sensor: any MotionSensor, memory: SensorMemory) {
    shared = SharedSensor(sensor)
    self.memory = memory
    suggestedID = sensor.id
  }

  var id: String {
    get { shared.sensor.id }
    set { shared.sensor.id = newValue }
  }

  var note: SensorNote? { memory.note(for: shared.sensor.description.identity) }

  /// As the sensor describes itself, but worn where the wearer said.
  var description: SensorDescription {
    var description = shared.sensor.description
    description.placement = note?.placement?.rawValue ?? description.placement
    return description
  }

  var placement: Placement? { description.placement.flatMap(Placement.init) }

  var side: Exercises.Exercise.Side? { note?.side }

  func isSensor(_ sensor: any MotionSensor) -> Bool { shared.sensor === sensor }

  /// Reads it as it is calibrated now, or uncorrected; see `SharedSensor.read`.
  func read(
    corrected: Bool = true, deliver: @escaping @MainActor (SensorEvent) -> Void
  ) throws(SensorError) -> SensorReading {
    try shared.read(
      correctedBy: corrected ? note?.calibration?.correction : nil, deliver: deliver)
  }
}

import GlideInterface
import Sensors
import Varlink

/// The sensors that the daemon was given or has found, each by an id of its own.
@MainActor
final class SensorRegistry {
  private let sources: [any SensorSource]
  private var sensors: [any MotionSensor] = []

  init(_ sources: [any SensorSource]) {
    self.sources = sources
    takeNewSensors()
  }

  var descriptions: [SensorDescription] { sensors.map(\.description) }

  /// Begins to look for sensors.
  func start() {
    for source in sources {
      source.start { [weak self] in self?.takeNewSensors() }
    }
  }

  func stop() {
    for source in sources { source.stop() }
  }

  private func takeNewSensors() {
    for sensor in sources.flatMap(\.sensors) where !sensors.contains(where: { $0 === sensor }) {
      sensor.id = Self.uniqueID(sensor.id, taken: Set(sensors.map(\.id)))
      sensors.append(sensor)
    }
  }

  /// Returns the sensor of this id, or by default the first that is ready, else the first that can
  /// be started again, else the first.
  ///
  /// Throws the error reply that the client is to get.
  func choose(id: String?) throws(VarlinkError) -> any MotionSensor {
    let sensor =
      if let id {
        sensors.first { $0.description.id == id }
      } else {
        sensors.first { $0.description.state == .ready }
          ?? sensors.first { $0.description.state == .ended } ?? sensors.first
      }
    guard let sensor else {
      throw GlidedError.noSensor(sensor: id, available: descriptions.map(\.id)).reply
    }
    return sensor
  }

  /// What is wrong with the sensors, each with its cure.
  var warnings: [String] {
    sources.flatMap(\.warnings)
      + descriptions.flatMap { description in
        (description.fault.map { ["\($0)"] } ?? [])
          + description.warnings.map { "sensor \(description.id): \($0)" }
      }
  }

  private static func uniqueID(_ suggestion: String, taken: Set<String>) -> String {
    var id = suggestion
    var number = 1
    while taken.contains(id) {
      number += 1
      id = "\(suggestion)-\(number)"
    }
    return id
  }
}

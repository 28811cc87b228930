import GlideInterface
import Sensors
import Varlink

/// The sensors that the daemon was given, each by an id of its own.
@MainActor
final class SensorRegistry {
  private let sensors: [any MotionSensor]

  init(_ specifications: [SensorSpecification]) {
    var taken: Set<String> = []
    sensors = specifications.map { specification in
      let id = Self.uniqueID(specification.suggestedID, taken: taken)
      taken.insert(id)
      return specification.makeSensor(id: id)
    }
  }

  var descriptions: [SensorDescription] { sensors.map(\.description) }

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
    descriptions.flatMap { description in
      let fault: [String] =
        if case .failed(let reason) = description.state {
          ["\(SensorError.unreadable(sensor: description.id, reason: reason))"]
        } else {
          []
        }
      return fault + description.warnings.map { "sensor \(description.id): \($0)" }
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

import Exercises
import Sensors

/// What is remembered of one sensor, by its identity.
struct SensorNote: Codable, Equatable {
  var identity: String
  /// What the sensor said it was, for when it is not there.
  var device: String
  /// What the wearer calls it.
  var name: String?
  var placement: Placement?
  var side: Exercises.Exercise.Side?
  var isPreferred: Bool?
  var calibration: SensorCalibration?

  init(_ description: SensorDescription) {
    identity = description.identity
    device = description.name
  }

  /// Forgets what the wearer said, and not what was measured.
  mutating func forgetWords() {
    (name, placement, side, isPreferred) = (nil, nil, nil, nil)
  }

  var isEmpty: Bool {
    name == nil && placement == nil && side == nil && isPreferred != true && calibration == nil
  }
}

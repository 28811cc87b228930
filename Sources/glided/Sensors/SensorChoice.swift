import Exercises
import Sensors

/// Which sensor is taken where none is named: of those that can be read the one that is worn where
/// the exercise is seen best, then on the side that is asked for, then the preferred one, then the
/// first.
struct SensorChoice {
  var exercise: Exercises.Exercise?
  var side: Exercises.Exercise.Side?

  @MainActor
  func best(of sensors: [KnownSensor]) -> KnownSensor? {
    // The first of equals.
    sensors.min { rank($0).lexicographicallyPrecedes(rank($1)) }
  }

  /// What decides, the weightiest first; less is better.
  @MainActor
  private func rank(_ sensor: KnownSensor) -> [Int] {
    [
      readiness(sensor.description.state), fitness(sensor.placement),
      side != nil && sensor.side != nil ? (sensor.side == side ? 0 : 2) : 1,
      sensor.note?.isPreferred == true ? 0 : 1,
    ]
  }

  private func readiness(_ state: SensorDescription.State) -> Int {
    switch state {
    case .ready, .inUse, .silent: 0
    case .ended: 1
    case .lost, .noPermission, .busy, .failed: 2
    }
  }

  /// A sensor that nobody told of is taken to be worn where it should, but one that is known to be
  /// there comes first.
  private func fitness(_ placement: Placement?) -> Int {
    guard let advice = exercise?.placement else { return 0 }
    let known = advice.bestFirst
    guard let placement else { return known.count }
    if let index = known.firstIndex(of: placement) { return index }
    return advice.blind.contains(placement) ? known.count + 2 : known.count + 1
  }
}

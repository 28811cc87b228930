import MotionCore
import Testing

@testable import Sensors

/// What a sensor told.
@MainActor
final class SensorLog {
  var samples: [MotionSample] = []
  var arrivals: [Double] = []
  var events: [String] = []

  func take(_ event: SensorEvent) {
    switch event {
    case .samples(let new):
      samples += new
      arrivals += new.map { _ in MonotonicClock.now }
    case .interrupted(let error): events.append("interrupted: \(error)")
    case .resumed: events.append("resumed")
    case .ended: events.append("ended")
    case .lost(let error): events.append("lost: \(error)")
    }
  }
}

/// The sensors that a specification finds, once there are some.
@MainActor
func sensors(
  _ source: any SensorSource, count: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
) async throws -> [any MotionSensor] {
  source.start {}
  try await eventually({ source.sensors.count >= count }, sourceLocation: sourceLocation)
  return source.sensors
}

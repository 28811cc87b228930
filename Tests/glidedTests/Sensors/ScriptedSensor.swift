import MotionCore
import Sensors

/// A sensor that delivers what a test tells it to, and is found when a test says so.
@MainActor
final class ScriptedSensor: MotionSensor {
  var description: SensorDescription

  var id: String {
    get { description.id }
    set { description.id = newValue }
  }

  /// What opening it throws.
  var fault: SensorError?
  private(set) var timesOpened: Int = 0
  private var reader: (@MainActor (SensorEvent) -> Void)?

  init(
    _ id: String, identity: String? = nil, placement: String? = nil, hasGyroscope: Bool = true,
    accelerationRange: Double? = nil, state: SensorDescription.State = .ready
  ) {
    description = SensorDescription(
      id: id, identity: identity ?? "scripted:\(id)", name: "scripted \(id)",
      hasGyroscope: hasGyroscope, accelerationRange: accelerationRange, placement: placement,
      isLive: true, state: state)
  }

  var isOpen: Bool { reader != nil }

  func start(deliver: @escaping @MainActor (SensorEvent) -> Void) throws(SensorError) {
    if let fault { throw fault }
    timesOpened += 1
    reader = deliver
    description.state = .inUse
  }

  func stop() {
    reader = nil
    if description.state == .inUse { description.state = .ready }
  }

  func deliver(_ event: SensorEvent) {
    switch event {
    case .interrupted: description.state = .lost
    case .resumed: description.state = .inUse
    case .samples, .ended, .lost: break
    }
    reader?(event)
  }
}

/// Sensors that appear as a test says.
@MainActor
final class ScriptedSource: SensorSource {
  private(set) var sensors: [any MotionSensor] = []
  var warnings: [String] = []
  private var changed: (@MainActor () -> Void)?

  init(_ sensors: [any MotionSensor] = []) {
    self.sensors = sensors
  }

  func start(changed: @escaping @MainActor () -> Void) {
    self.changed = changed
  }

  func stop() {
    changed = nil
  }

  func add(_ sensor: any MotionSensor) {
    sensors.append(sensor)
    changed?()
  }

  func tell() {
    changed?()
  }
}

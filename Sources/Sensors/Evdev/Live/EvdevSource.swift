import Glibc

/// The motion sensors among the input devices, as they come and go.
@MainActor
public final class EvdevSource: SensorSource {
  public var sensors: [any MotionSensor] { found }
  public private(set) var warnings: [String] = []

  private let specification: EvdevSpecification
  private let monitor: UdevMonitor = UdevMonitor(subsystems: ["input"])
  private var found: [EvdevSensor] = []

  /// Where devices are for a second time, as by cable while they are still there by radio: their
  /// identities by their places.
  private var spares: [(identity: String, place: EvdevSensor.Place)] = []

  public init(_ specification: EvdevSpecification) {
    self.specification = specification
  }

  public func start(changed: @escaping @MainActor () -> Void) {
    do {
      try monitor.start { [weak self] action, device in
        self?.take(action, device, changed: changed)
      } lost: { [weak self] in
        self?.forgetWhatHasGone()
      }
      warnings = []
    } catch {
      warnings = [error.cure]
    }
    noteMissing()
    changed()
  }

  public func stop() {
    monitor.stop()
    for sensor in found { sensor.stop() }
  }

  /// A device that was named may still be connected.
  private func noteMissing() {
    guard let node = specification.node, found.isEmpty, warnings.isEmpty else { return }
    warnings = [
      access(node, F_OK) == 0
        ? "\(node) is no motion sensor: name another one, or none, as in evdev:"
        : "\(node) is not there: connect the device, or name none, as in evdev:"
    ]
  }

  /// Whoever is there is told of again.
  private func forgetWhatHasGone() {
    let places = found.compactMap(\.place) + spares.map(\.place)
    for path in places.map(\.sysfsPath) where access(path, F_OK) != 0 { remove(path) }
  }

  private func remove(_ path: String) {
    spares.removeAll { $0.place.sysfsPath == path }
    for sensor in found where sensor.place?.sysfsPath == path {
      sensor.detach(path)
      guard let spare = spares.firstIndex(where: { $0.identity == sensor.identity }) else {
        continue
      }
      sensor.attach(spares.remove(at: spare).place)
    }
  }

  private func take(
    _ action: UdevDevice.Action, _ device: borrowing UdevDevice,
    changed: @escaping @MainActor () -> Void
  ) {
    let path = device.sysfsPath
    if action == .removed { return remove(path) }
    guard let node = device.node, let input = InputDevice(device) else { return }
    let isNamed = specification.node.map { Self.resolved($0) == node }
    guard let profile = EvdevProfile(input, isChosen: isNamed ?? false) else { return }
    let identity = EvdevSensor.identity(input, profile)
    let place = EvdevSensor.Place(sysfsPath: path, node: node)
    if let sensor = found.first(where: { $0.identity == identity }) {
      if let present = sensor.place, present.sysfsPath != path {
        // It goes on where it is.
        spares.removeAll { $0.place == place }
        spares.append((identity, place))
      } else {
        sensor.attach(place)
      }
    } else if isNamed ?? true {
      found.append(
        EvdevSensor(
          input, profile: profile, placement: specification.placement, at: place,
          changed: changed))
      warnings = []
      changed()
    }
  }

  /// The node that a path leads to, through links such as those in `/dev/input/by-id`.
  private static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

import Dispatch

/// The IIO sensors of one place.
///
/// This machine is looked at anew whenever udev tells of an IIO device. Other places tell nothing:
/// they are asked until they answer, then not again; a sensor that is read notices by itself.
@MainActor
final class IIOSource: SensorSource {
  private let specification: IIOSpecification
  private var found: [IIOSensor] = []
  private var changed: (@MainActor () -> Void)?
  private var monitor: UdevMonitor?
  private var monitorFault: String?
  private var scanFault: String?

  /// Devices of which udev told that they have gone, and not that they came again: sysfs may lag.
  private var removed: Set<String> = []

  private var isScanning: Bool = false
  private var isScanDue: Bool = false
  private var backoff: Backoff = Backoff()

  /// Contexts are made here: a slow bus or a network is not to hold up the main queue.
  private let queue: DispatchQueue = DispatchQueue(label: "iio discovery")

  init(_ specification: IIOSpecification) {
    self.specification = specification
  }

  var sensors: [any MotionSensor] { found }

  var warnings: [String] { [monitorFault, scanFault].compactMap { $0 } }

  func start(changed: @escaping @MainActor () -> Void) {
    self.changed = changed
    if specification.place == .local { listen() }
    scan()
  }

  func stop() {
    changed = nil
    monitor?.stop()
    monitor = nil
    IIOShutdown.stop(found)
  }

  private func listen() {
    let monitor = UdevMonitor(subsystems: ["iio"])
    monitorFault = nil
    do throws(UdevError) {
      try monitor.start(
        changed: { [weak self] action, device in self?.note(action, of: device.name) },
        lost: { [weak self] in self?.removed = [] })
      self.monitor = monitor
    } catch {
      monitorFault = "sensors that are plugged in later are not noticed: \(error.cure)"
    }
  }

  private func note(_ action: UdevDevice.Action, of device: String) {
    if action == .removed {
      removed.insert(device)
      for sensor in found where sensor.plan.deviceIDs.contains(device) { sensor.found(nil) }
    } else {
      removed.remove(device)
    }
    scan()
  }

  /// News come in bursts, of a chip's devices and triggers: one scan looks at all that came before
  /// it began.
  private func scan() {
    guard !isScanning else {
      isScanDue = true
      return
    }
    isScanning = true
    isScanDue = false
    let specification = specification
    queue.async { [weak self] in
      let result = IIOScan.run(specification)
      DispatchQueue.main.async {
        MainActor.assumeIsolated { self?.take(result) }
      }
    }
  }

  private func take(_ result: IIOScan) {
    isScanning = false
    guard let changed else { return }
    if isScanDue { return scan() }
    scanFault = result.fault
    if result.isAway {
      retry()
    } else {
      backoff = Backoff()
      update(result.plans.filter { removed.isDisjoint(with: $0.deviceIDs) })
    }
    changed()
  }

  private func update(_ plans: [IIOSensorPlan]) {
    for sensor in found {
      sensor.found(plans.first { $0.identity == sensor.plan.identity })
    }
    for plan in plans where !found.contains(where: { $0.plan.identity == plan.identity }) {
      let sensor = IIOSensor(plan, specification: specification)
      sensor.changed = { [weak self] in self?.changed?() }
      found.append(sensor)
    }
  }

  private func retry() {
    DispatchQueue.main.asyncAfter(deadline: .now() + backoff.next()) { [weak self] in
      MainActor.assumeIsolated {
        if self?.changed != nil { self?.scan() }
      }
    }
  }
}

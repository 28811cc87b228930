import Dispatch
import MotionCore

/// A motion sensor that libiio reads.
@MainActor
final class IIOSensor: MotionSensor {
  private(set) var description: SensorDescription

  var id: String {
    get { description.id }
    set { description.id = newValue }
  }

  /// Called whenever its state changes.
  var changed: (@MainActor () -> Void)?

  private(set) var plan: IIOSensorPlan
  private let specification: IIOSpecification

  private var run: IIORun?
  /// What stopped readers still hold is awaited before it is opened again.
  private var closing: [IIODeviceReader] = []
  private var isThere: Bool = true

  init(_ plan: IIOSensorPlan, specification: IIOSpecification) {
    self.plan = plan
    self.specification = specification
    description = SensorDescription(
      id: plan.name, identity: plan.identity, name: plan.inWords, hasGyroscope: false, isLive: true)
    describe()
  }

  func start(deliver: @escaping @MainActor (SensorEvent) -> Void) throws(SensorError) {
    stop()
    if case .xml(let path) = specification.place {
      throw .unreadable(
        sensor: id, reason: "\(path) only describes it; read it with iio:local: or iio:ip:HOST")
    }
    if case .noPermission(let cure) = stateAtRest {
      setState(.noPermission(cure))
      throw .noPermission(sensor: id, cure: cure)
    }
    description.warnings = []
    setState(isThere ? .inUse : .lost)
    run = IIORun(plan, specification: specification, after: closing) { [weak self] news in
      self?.take(news, deliver)
    }
  }

  func stop() {
    guard let run else { return }
    self.run = nil
    run.stop()
    closing = run.readers
    setState(stateAtRest)
    noteWhatStaysOpen()
  }

  /// Tells what discovery has found anew; nil: it is not there.
  func found(_ plan: IIOSensorPlan?) {
    let wasThere = isThere
    isThere = plan != nil
    if let plan {
      self.plan = plan
      describe()
    }
    if let run {
      // Its parts and their permissions come one by one: each may be the last that was lacking.
      if isThere, !wasThere || run.isInterrupted { run.hurry() }
      if wasThere, !isThere { run.deviceHasGone() }
    } else {
      setState(stateAtRest)
    }
  }

  /// Waits until what was stopped is closed; false where it hangs.
  func waitUntilClosed(until deadline: Double) -> Bool {
    closing.allSatisfy {
      $0.waitUntilClosed(seconds: max(0, deadline - MonotonicClock.now))
    }
  }

  private func describe() {
    description.name =
      specification.place == .local
      ? plan.inWords : "\(plan.inWords) at \(specification.place.inWords)"
    description.hasGyroscope = plan.gyroscope != nil
    description.placement = specification.placement
    description.accelerationRange = plan.accelerometer.range
    description.angularRateRange = plan.gyroscope?.range
    if description.rate == nil { description.rate = plan.accelerometer.rate }
  }

  private var stateAtRest: SensorDescription.State {
    if !isThere { return .lost }
    guard specification.place == .local else { return .ready }
    for device in plan.deviceIDs where !DeviceNode.isReadable(device) {
      return .noPermission(IIOTrouble.permissionCure(device: device))
    }
    return .ready
  }

  private func setState(_ state: SensorDescription.State) {
    if description.state == state { return }
    description.state = state
    changed?()
  }

  private func take(_ news: IIORun.News, _ deliver: @MainActor (SensorEvent) -> Void) {
    switch news {
    case .opened(let rate, let warnings):
      description.rate = rate ?? description.rate
      description.warnings = warnings
    case .samples(let samples, let rate):
      if let rate { description.rate = rate }
      setState(.inUse)
      deliver(.samples(samples))
    case .silent:
      setState(.silent)
    case .interrupted(let trouble):
      setState(trouble.state)
      deliver(.interrupted(trouble.error(sensor: id)))
    case .stillInterrupted(let trouble):
      setState(trouble.state)
    case .resumed:
      setState(.inUse)
      deliver(.resumed)
    case .abandoned:
      warnOfAbandoned()
    }
  }

  private func noteWhatStaysOpen() {
    let readers = closing
    DispatchQueue.main.asyncAfter(deadline: .now() + IIODeviceReader.closingTime) { [weak self] in
      MainActor.assumeIsolated {
        if readers.contains(where: { !$0.waitUntilClosed(seconds: 0) }) { self?.warnOfAbandoned() }
      }
    }
  }

  private func warnOfAbandoned() {
    let warning = "libiio has hung, and what it held is left behind; restart the daemon to free it"
    if !description.warnings.contains(warning) {
      description.warnings.append(warning)
      changed?()
    }
  }
}

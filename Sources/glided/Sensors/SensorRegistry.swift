import Dispatch
import Exercises
import GlideInterface
import Logging
import Sensors
import Varlink

/// The sensors that the daemon was given or has found, each by an id of its own, with what is
/// remembered of them.
@MainActor
final class SensorRegistry {
  let memory: SensorMemory
  private let sources: [any SensorSource]
  private let logger: Logger
  private var faults: FaultLog = FaultLog()
  /// Called when something is known anew of a sensor.
  var changed: (@MainActor () -> Void)?
  private(set) var sensors: [KnownSensor] = []

  init(_ sources: [any SensorSource], memory: SensorMemory, logger: Logger) {
    self.sources = sources
    self.memory = memory
    self.logger = logger
    takeNewSensors()
  }

  /// Begins to look for sensors.
  func start() {
    for source in sources {
      source.start { [weak self] in self?.takeNews() }
    }
    takeNews()
  }

  func stop() {
    for source in sources { source.stop() }
  }

  private func takeNews() {
    takeNewSensors()
    logFaults()
    changed?()
  }

  // MARK: Ids

  private func takeNewSensors() {
    for sensor in sources.flatMap(\.sensors) where !sensors.contains(where: { $0.isSensor(sensor) })
    {
      sensors.append(KnownSensor(sensor, memory: memory))
    }
    assignIDs()
  }

  /// A name is its sensor's; the others keep clear of names, also of those of absent sensors.
  private func assignIDs() {
    var taken = Set(memory.notes.compactMap(\.name))
    var named: [String: KnownSensor] = [:]
    for sensor in sensors {
      // Two of the same identity cannot be told apart: the first has the name.
      guard let name = sensor.note?.name, named[name] == nil else { continue }
      named[name] = sensor
      sensor.id = name
    }
    for sensor in sensors where sensor.note?.name.map({ named[$0] === sensor }) != true {
      let base = sensor.note?.name ?? sensor.suggestedID
      // What it is called already, unless another has that as its name now.
      let isItsOwn = sensor.id == base || sensor.id.hasPrefix("\(base)-")
      let id = isItsOwn && !taken.contains(sensor.id) ? sensor.id : base
      sensor.id = Self.uniqueID(id, taken: taken)
      taken.insert(sensor.id)
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

  // MARK: Choice

  /// Returns the sensor of this id, or by default the best for `exercise`.
  ///
  /// Throws the error reply that the client is to get.
  func choose(
    id: String?, for exercise: Exercises.Exercise? = nil,
    side: Exercises.Exercise.Side? = nil
  ) throws(VarlinkError) -> KnownSensor {
    let sensor =
      if let id {
        sensors.first { $0.id == id }
      } else {
        SensorChoice(exercise: exercise, side: side).best(of: sensors)
      }
    if let sensor { return sensor }
    if let id, let note = memory.notes.first(where: { $0.name == id }) {
      throw GlidedError.sensorFailed(sensor: id, message: Self.absence(of: note)).reply
    }
    throw GlidedError.noSensor(
      sensor: id, available: sensors.map(\.id),
      warnings: sensors.isEmpty ? sources.flatMap(\.warnings) : []
    ).reply
  }

  /// Returns the sensor that is worn on the other side of the knee of the same leg as `sensor` is,
  /// if there is one that can be read.
  func second(beside sensor: KnownSensor) -> KnownSensor? {
    guard let segment = KneeReading.otherSegment(of: sensor.placement) else { return nil }
    return sensors.first {
      $0 !== sensor && $0.placement == segment && $0.side == sensor.side
        && $0.description.isLive == sensor.description.isLive
        && [.ready, .inUse, .silent].contains($0.description.state)
    }
  }

  // MARK: What is told

  /// The sensors as clients get them, and those with a name that are not there.
  var list: ListSensors.Reply {
    let warnings = sources.flatMap(\.warnings) + memory.warnings
    let identities = Set(sensors.map(\.description.identity))
    let absent = memory.notes.filter { $0.name != nil && !identities.contains($0.identity) }
    return ListSensors.Reply(
      sensors: sensors.map(Sensor.init)
        + absent.map { Sensor(absent: $0, fault: Self.absence(of: $0)) },
      warnings: warnings.isEmpty ? nil : warnings)
  }

  private static func absence(of note: SensorNote) -> String {
    "it is not there: plug it in or switch it on (\(note.device))"
  }

  /// What is wrong with the sensors, each with its cure; of one sensor only, where it is given.
  func warnings(of only: KnownSensor? = nil) -> [String] {
    let described = only.map { [$0] } ?? sensors
    return (only == nil ? sources.flatMap(\.warnings) + memory.warnings : [])
      + described.map(\.description).flatMap { description in
        (description.fault.map { ["\($0)"] } ?? [])
          + description.warnings.map { "sensor \(description.id): \($0)" }
      }
  }

  /// Says in the log what is wrong, each thing once.
  func logFaults() {
    let now = Double(DispatchTime.now().uptimeNanoseconds) * 1e-9
    for warning in sources.flatMap(\.warnings) where faults.isNew(warning, of: "", now: now) {
      logger.warning("\(warning)")
    }
    for description in sensors.map(\.description) {
      let faults = (description.fault.map { ["\($0)"] } ?? []) + description.warnings
      for fault in faults where self.faults.isNew(fault, of: description.identity, now: now) {
        logger.warning("\(fault)")
      }
    }
  }
}

// MARK: - What is remembered

extension SensorRegistry {
  /// Remembers what is given; throws the error reply that the client is to get.
  func set(_ parameters: SetSensor.Parameters) throws(VarlinkError) -> KnownSensor {
    let sensor = try choose(id: parameters.sensor)
    let placement = parameters.placement.flatMap(Placement.init)
    guard parameters.placement == nil || placement != nil else {
      throw .invalidParameter("placement")
    }
    if let name = parameters.name { try check(name, for: sensor) }
    do throws(SensorMemory.Failure) {
      try memory.update(sensor.description) { note in
        note.name = parameters.name ?? note.name
        note.placement = placement ?? note.placement
        note.side = parameters.side.map(Exercises.Exercise.Side.init) ?? note.side
        if let preferred = parameters.preferred { note.isPreferred = preferred ? true : nil }
      } others: { note in
        if parameters.preferred == true { note.isPreferred = nil }
      }
    } catch {
      throw GlidedError.sensorNotKept(sensor: sensor.id, message: "\(error)").reply
    }
    assignIDs()
    return sensor
  }

  private func check(_ name: String, for sensor: KnownSensor) throws(VarlinkError) {
    guard (1...SetSensor.longestName).contains(name.count),
      name.first?.isWhitespace == false, name.last?.isWhitespace == false,
      name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { throw .invalidParameter("name") }
    let identity = sensor.description.identity
    let isTaken =
      memory.notes.contains { $0.name == name && $0.identity != identity }
      || sensors.contains { $0 !== sensor && $0.id == name && $0.description.identity != identity }
    if isTaken { throw GlidedError.sensorNameTaken(name).reply }
  }

  /// Forgets what the wearer said of a sensor, there or not.
  func forget(id: String) throws(VarlinkError) {
    try change(id) { $0.forgetWords() }
  }

  func forgetCalibration(id: String) throws(VarlinkError) {
    try change(id) { $0.calibration = nil }
  }

  func keep(_ calibration: SensorCalibration, of sensor: KnownSensor) throws(VarlinkError) {
    do throws(SensorMemory.Failure) {
      try memory.update(sensor.description) { $0.calibration = calibration }
    } catch {
      throw GlidedError.sensorNotKept(sensor: sensor.id, message: "\(error)").reply
    }
  }

  private func change(
    _ id: String, _ body: (inout SensorNote) -> Void
  ) throws(VarlinkError) {
    let sensor = sensors.first { $0.id == id }
    let isKnown: Bool
    do throws(SensorMemory.Failure) {
      if let sensor {
        if sensor.note != nil { try memory.update(sensor.description, body) }
        isKnown = true
      } else {
        isKnown = try memory.update(named: id, body)
      }
    } catch {
      throw GlidedError.sensorNotKept(sensor: id, message: "\(error)").reply
    }
    guard isKnown else {
      throw GlidedError.noSensor(sensor: id, available: list.sensors.map(\.id)).reply
    }
    assignIDs()
  }
}

public import Exercises
import MotionCore
import Recordings

/// A session to simulate, and how to write it down.
public struct Simulation: Sendable {
  /// What the wearer does.
  public enum Activity: Sendable {
    case exercise(Exercise)
    case walkingAndSitting
  }

  public var activity: Activity
  public var placement: Placement

  /// The side that wears the sensor: said in the header only, left and right give the same signals.
  public var side: Exercise.Side

  public var options: SimulationOptions

  /// Without a placement the exercise's preferred one is taken, or its first alternative; the
  /// shank for walking.
  public init(
    _ activity: Activity, placement: Placement? = nil, side: Exercise.Side = .right,
    options: SimulationOptions = SimulationOptions()
  ) throws(SimulationError) {
    self.activity = activity
    self.side = side
    self.options = options
    switch activity {
    case .exercise(let exercise): self.placement = try exercise.wornOn(placement)
    case .walkingAndSitting: self.placement = placement ?? .shank
    }
  }

  public func session() throws(SimulationError) -> SimulatedSession {
    switch activity {
    case .exercise(let exercise):
      try simulate(exercise, placement: placement, options: options)
    case .walkingAndSitting:
      try simulate(.walkingAndSitting, placement: placement, options: options)
    }
  }

  /// Writes a session as a recording whose header says what it is and which command makes it.
  public func recording(of session: SimulatedSession, command: String) -> [UInt8] {
    // A step of the simulated sensor is greater than one of the last decimal.
    var writer = RecordingWriter(
      header: header(of: session.truth, command: command),
      hasAngularVelocity: options.sensor.hasGyroscope,
      precision: .decimals(time: 4, acceleration: 4, angularVelocity: 5))
    for sample in session.samples { writer.append(sample) }
    return writer.takeText()
  }

  private func header(of truth: SessionTruth, command: String) -> RecordingHeader {
    var header = RecordingHeader()
    func add(_ key: String, _ value: String) {
      header.fields.append(RecordingHeader.Field(key: key, value: value))
    }
    switch activity {
    case .exercise(let exercise):
      let count = truth.repetitions.count
      let repetitions = count == 1 ? "1 repetition" : "\(count) repetitions"
      add("about", count > 0 ? "\(exercise.name), \(repetitions)" : exercise.name)
      add("exercise", exercise.id)
    case .walkingAndSitting:
      add("about", "walking, sitting down and getting up: no repetition of anything")
    }
    add("device", "simulated")
    add("placement", placement.rawValue)
    add("side", side.rawValue)
    add("seed", "\(options.seed)")
    add("set-start", "\((truth.setStart * 1000).rounded() / 1000)")
    add("command", command)
    return header
  }
}

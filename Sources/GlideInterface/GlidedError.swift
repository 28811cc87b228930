public import Varlink

/// The errors that `org.glided` declares.
public enum GlidedError: Error, Sendable, Equatable {
  /// No sensor is there, or none of this id.
  case noSensor(sensor: String?, available: [String], warnings: [String] = [])
  /// The sensor is there and cannot be read.
  case sensorFailed(sensor: String, message: String)
  case noSuchExercise(String, suggestions: [String])
  case alreadyRunning(exercise: String)
  case notRunning
  case notPaused
  /// No countdown, no rest and no wait for the other side is under way.
  case nothingToEnd
  /// No set is under way.
  case noSet
  case teaching(movement: String)
  case notTeaching
  /// Nothing could be learned.
  case teachingFailed(String, message: String)
  case noSuchMovement(String, suggestions: [String])
  /// A taught movement of this id is there, and was not to be replaced.
  case movementExists(String)
  /// The id belongs to an exercise of the catalogue.
  case reservedName(String)
  /// The movement cannot be kept, or not be removed.
  case cannotKeep(String, message: String)
  /// Another sensor has the name.
  case sensorNameTaken(String)
  /// What is to be remembered of a sensor cannot be.
  case sensorNotKept(sensor: String, message: String)
  case calibrating(sensor: String)
  /// Nothing could be learned of the sensor.
  case calibrationFailed(sensor: String, message: String)
  /// The history cannot be read or written: what is wrong, and the cure.
  case historyFailed(message: String)
  /// No session of today has a set that can be corrected so, or it stands so already.
  case nothingToCorrect

  /// Of the plan, or of who should not exercise.
  case programme(ProgrammeFault)

  /// The error as it goes over the socket.
  public var reply: VarlinkError {
    switch self {
    case .noSensor(let sensor, let available, let warnings):
      var parameters: [String: JSONValue] = ["available": .array(available.map(JSONValue.string))]
      parameters["sensor"] = sensor.map(JSONValue.string)
      if !warnings.isEmpty { parameters["warnings"] = .array(warnings.map(JSONValue.string)) }
      return VarlinkError("org.glided.NoSensor", parameters)
    case .sensorFailed(let sensor, let message):
      return VarlinkError(
        "org.glided.SensorFailed", ["sensor": .string(sensor), "message": .string(message)])
    case .noSuchExercise(let exercise, let suggestions):
      return VarlinkError(
        "org.glided.NoSuchExercise",
        [
          "exercise": .string(exercise),
          "suggestions": .array(suggestions.map(JSONValue.string)),
        ])
    case .alreadyRunning(let exercise):
      return VarlinkError("org.glided.AlreadyRunning", ["exercise": .string(exercise)])
    case .notRunning: return VarlinkError("org.glided.NotRunning")
    case .notPaused: return VarlinkError("org.glided.NotPaused")
    case .nothingToEnd: return VarlinkError("org.glided.NothingToEnd")
    case .noSet: return VarlinkError("org.glided.NoSet")
    case .teaching(let movement):
      return VarlinkError("org.glided.Teaching", ["movement": .string(movement)])
    case .notTeaching: return VarlinkError("org.glided.NotTeaching")
    case .teachingFailed(let movement, let message):
      return VarlinkError(
        "org.glided.TeachingFailed",
        ["movement": .string(movement), "message": .string(message)])
    case .noSuchMovement(let movement, let suggestions):
      return VarlinkError(
        "org.glided.NoSuchMovement",
        [
          "movement": .string(movement),
          "suggestions": .array(suggestions.map(JSONValue.string)),
        ])
    case .movementExists(let movement):
      return VarlinkError("org.glided.MovementExists", ["movement": .string(movement)])
    case .reservedName(let movement):
      return VarlinkError("org.glided.ReservedName", ["movement": .string(movement)])
    case .cannotKeep(let movement, let message):
      return VarlinkError(
        "org.glided.CannotKeep", ["movement": .string(movement), "message": .string(message)])
    case .sensorNameTaken(let name):
      return VarlinkError("org.glided.SensorNameTaken", ["name": .string(name)])
    case .sensorNotKept(let sensor, let message):
      return VarlinkError(
        "org.glided.SensorNotKept", ["sensor": .string(sensor), "message": .string(message)])
    case .calibrating(let sensor):
      return VarlinkError("org.glided.Calibrating", ["sensor": .string(sensor)])
    case .calibrationFailed(let sensor, let message):
      return VarlinkError(
        "org.glided.CalibrationFailed",
        ["sensor": .string(sensor), "message": .string(message)])
    case .nothingToCorrect: return VarlinkError("org.glided.NothingToCorrect")
    case .historyFailed(let message):
      return VarlinkError("org.glided.HistoryFailed", ["message": .string(message)])
    case .programme(let fault): return fault.reply
    }
  }

  /// Reads an error reply; nil where it is no error of this interface.
  public init?(_ reply: VarlinkError) {
    guard case .object(let parameters) = reply.parameters else { return nil }
    func text(_ name: String) -> String? {
      if case .string(let text) = parameters[name] { text } else { nil }
    }
    func texts(_ name: String) -> [String] {
      guard case .array(let values) = parameters[name] else { return [] }
      return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
    switch reply.name {
    case "org.glided.NoSensor":
      self = .noSensor(
        sensor: text("sensor"), available: texts("available"), warnings: texts("warnings"))
    case "org.glided.SensorFailed":
      self = .sensorFailed(sensor: text("sensor") ?? "", message: text("message") ?? "")
    case "org.glided.NoSuchExercise":
      self = .noSuchExercise(text("exercise") ?? "", suggestions: texts("suggestions"))
    case "org.glided.AlreadyRunning":
      self = .alreadyRunning(exercise: text("exercise") ?? "")
    case "org.glided.NotRunning": self = .notRunning
    case "org.glided.NotPaused": self = .notPaused
    case "org.glided.NothingToEnd": self = .nothingToEnd
    case "org.glided.NoSet": self = .noSet
    case "org.glided.Teaching": self = .teaching(movement: text("movement") ?? "")
    case "org.glided.NotTeaching": self = .notTeaching
    case "org.glided.TeachingFailed":
      self = .teachingFailed(text("movement") ?? "", message: text("message") ?? "")
    case "org.glided.NoSuchMovement":
      self = .noSuchMovement(text("movement") ?? "", suggestions: texts("suggestions"))
    case "org.glided.MovementExists": self = .movementExists(text("movement") ?? "")
    case "org.glided.ReservedName": self = .reservedName(text("movement") ?? "")
    case "org.glided.CannotKeep":
      self = .cannotKeep(text("movement") ?? "", message: text("message") ?? "")
    case "org.glided.SensorNameTaken": self = .sensorNameTaken(text("name") ?? "")
    case "org.glided.SensorNotKept":
      self = .sensorNotKept(sensor: text("sensor") ?? "", message: text("message") ?? "")
    case "org.glided.Calibrating": self = .calibrating(sensor: text("sensor") ?? "")
    case "org.glided.CalibrationFailed":
      self = .calibrationFailed(sensor: text("sensor") ?? "", message: text("message") ?? "")
    case "org.glided.NothingToCorrect": self = .nothingToCorrect
    case "org.glided.HistoryFailed": self = .historyFailed(message: text("message") ?? "")
    default:
      guard let fault = ProgrammeFault(reply) else { return nil }
      self = .programme(fault)
    }
  }
}

public import Varlink

/// The errors that `org.glided` declares.
public enum GlidedError: Error, Sendable, Equatable {
  /// No sensor is there, or none of this id.
  case noSensor(sensor: String?, available: [String])
  /// The sensor is there and cannot be read.
  case sensorFailed(sensor: String, message: String)
  case noSuchExercise(String, suggestions: [String])
  case alreadyRunning(exercise: String)
  case notRunning
  case notPaused

  /// The error as it goes over the socket.
  public var reply: VarlinkError {
    switch self {
    case .noSensor(let sensor, let available):
      var parameters: [String: JSONValue] = ["available": .array(available.map(JSONValue.string))]
      parameters["sensor"] = sensor.map(JSONValue.string)
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
      self = .noSensor(sensor: text("sensor"), available: texts("available"))
    case "org.glided.SensorFailed":
      self = .sensorFailed(sensor: text("sensor") ?? "", message: text("message") ?? "")
    case "org.glided.NoSuchExercise":
      self = .noSuchExercise(text("exercise") ?? "", suggestions: texts("suggestions"))
    case "org.glided.AlreadyRunning":
      self = .alreadyRunning(exercise: text("exercise") ?? "")
    case "org.glided.NotRunning": self = .notRunning
    case "org.glided.NotPaused": self = .notPaused
    default: return nil
    }
  }
}

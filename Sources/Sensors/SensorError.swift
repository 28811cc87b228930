/// Why a sensor cannot be used, in words that say what to do.
public enum SensorError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text given with `--sensor` is no sensor.
  case badSpecification(String, reason: String)

  /// The sensor cannot be read.
  case unreadable(sensor: String, reason: String)

  public var description: String {
    switch self {
    case .badSpecification(let text, let reason): "\"\(text)\" is no sensor: \(reason)"
    case .unreadable(let sensor, let reason): "sensor \(sensor) cannot be read: \(reason)"
    }
  }
}

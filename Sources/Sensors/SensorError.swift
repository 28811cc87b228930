/// Why a sensor cannot be used, in words that say what to do.
public enum SensorError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text given with `--sensor` is no sensor.
  case badSpecification(String, reason: String)

  /// The sensor has gone: unplugged, out of reach, or its board does not answer.
  case gone(sensor: String, reason: String)

  /// The sensor is open, and says nothing.
  case silent(sensor: String)

  /// The daemon may not read the sensor.
  case noPermission(sensor: String, cure: String)

  /// Another program holds the sensor.
  case busy(sensor: String, cure: String)

  /// The sensor cannot be read.
  case unreadable(sensor: String, reason: String)

  public var description: String {
    switch self {
    case .badSpecification(let text, let reason): "\"\(text)\" is no sensor: \(reason)"
    case .gone(let sensor, let reason): "sensor \(sensor) has gone: \(reason)"
    case .silent(let sensor):
      "sensor \(sensor) is open and says nothing: check that it is switched on"
    case .noPermission(let sensor, let cure): "sensor \(sensor) may not be read: \(cure)"
    case .busy(let sensor, let cure): "sensor \(sensor) is held by another program: \(cure)"
    case .unreadable(let sensor, let reason): "sensor \(sensor) cannot be read: \(reason)"
    }
  }
}

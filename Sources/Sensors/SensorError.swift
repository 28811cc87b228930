/// Why a sensor cannot be used, in words that say what to do.
public enum SensorError: Error, Sendable, Equatable {
  /// The text given with `--sensor` is no sensor.
  case badSpecification(String, cure: String)

  /// The sensor cannot be read.
  case unreadable(sensor: String, cure: String)
}

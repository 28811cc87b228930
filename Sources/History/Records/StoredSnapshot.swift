/// The motion core's state at a repetition, to go on from after a crash.
public struct StoredSnapshot: Sendable, Equatable {
  /// The glided that took it, and of which sensor.
  public var version: String
  public var sensor: String
  /// On the sensor's clock; s.
  public var time: Double
  public var state: [UInt8]

  public init(version: String, sensor: String, time: Double, state: [UInt8]) {
    self.version = version
    self.sensor = sensor
    self.time = time
    self.state = state
  }
}

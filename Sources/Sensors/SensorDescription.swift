/// What a sensor is and how it stands.
public struct SensorDescription: Sendable, Equatable {
  public enum State: Sendable, Equatable {
    case ready
    case inUse
    /// It is being read and has said nothing for longer than it should; it is not lost.
    case silent
    /// It was there and has gone: unplugged, out of reach, its board does not answer.
    case lost
    /// It has delivered all that it had; it may be started again.
    case ended
    /// The daemon may not read it, with the cure.
    case noPermission(String)
    /// Another program holds it: which, as far as that can be known, and the cure.
    case busy(String)
    /// It cannot be read, with what is wrong and the cure.
    case failed(String)
  }

  /// What a client gives to choose this sensor.
  public var id: String
  /// The same for the same device, wherever it is plugged in and whichever way it is connected,
  /// as far as the device says who it is: names and calibrations are kept by it.
  public var identity: String
  public var name: String
  public var hasGyroscope: Bool
  /// Samples a second, where known: as measured while it is read, else as it is set.
  public var rate: Double?
  /// The largest acceleration and angular rate that it can tell, where known; m/s², rad/s.
  public var accelerationRange: Double?
  public var angularRateRange: Double?
  /// The segment that wears it, where known.
  public var placement: String?
  /// Whether samples come as they are measured; false where a recording is replayed.
  public var isLive: Bool
  public var state: State
  /// What was wrong and could be passed over.
  public var warnings: [String]

  public init(
    id: String, identity: String, name: String, hasGyroscope: Bool, rate: Double? = nil,
    accelerationRange: Double? = nil, angularRateRange: Double? = nil, placement: String? = nil,
    isLive: Bool, state: State = .ready, warnings: [String] = []
  ) {
    self.id = id
    self.identity = identity
    self.name = name
    self.hasGyroscope = hasGyroscope
    self.rate = rate
    self.accelerationRange = accelerationRange
    self.angularRateRange = angularRateRange
    self.placement = placement
    self.isLive = isLive
    self.state = state
    self.warnings = warnings
  }
}

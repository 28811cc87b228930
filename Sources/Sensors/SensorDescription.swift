/// What a sensor is and how it stands.
public struct SensorDescription: Sendable, Equatable {
  public enum State: Sendable, Equatable {
    case ready
    case inUse
    /// It has delivered all that it had; it may be started again.
    case ended
    /// It cannot be read, with what is wrong and the cure.
    case failed(String)
  }

  /// What a client gives to choose this sensor.
  public var id: String
  public var name: String
  public var hasGyroscope: Bool
  /// Samples a second, where known.
  public var rate: Double?
  /// The segment that wears it, where known.
  public var placement: String?
  /// Whether samples come as they are measured; false where a recording is replayed.
  public var isLive: Bool
  public var state: State
  /// What was wrong and could be passed over.
  public var warnings: [String]

  public init(
    id: String, name: String, hasGyroscope: Bool, rate: Double? = nil, placement: String? = nil,
    isLive: Bool, state: State = .ready, warnings: [String] = []
  ) {
    self.id = id
    self.name = name
    self.hasGyroscope = hasGyroscope
    self.rate = rate
    self.placement = placement
    self.isLive = isLive
    self.state = state
    self.warnings = warnings
  }
}

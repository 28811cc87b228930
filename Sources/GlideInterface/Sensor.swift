/// The `SensorState` of the interface.
public enum SensorState: String, Codable, Sendable, CaseIterable {
  case ready
  case inUse
  case silent
  case lost
  case ended
  case noPermission
  case busy
  case failed
}

/// The `Sensor` of the interface.
public struct Sensor: Codable, Sendable, Equatable {
  /// What Start takes: the name that it was given, if it was given one.
  public var id: String
  public var description: String
  public var hasGyroscope: Bool
  /// Samples a second, where known.
  public var rate: Double?
  /// The segment that wears it, and on which side, where known.
  public var placement: String?
  public var side: Side?
  public var state: SensorState
  /// What is wrong, and the cure.
  public var fault: String?
  /// The same for the same device, however it is connected.
  public var identity: String?
  public var isNamed: Bool?
  public var isPreferred: Bool?
  /// Whether samples come as they are measured; false where a recording is replayed.
  public var isLive: Bool?
  /// The greatest values that it can tell; m/s², degrees a second.
  public var accelerationRange: Double?
  public var angularRateRange: Double?
  public var calibration: Calibration?
  /// What was wrong and could be passed over.
  public var warnings: [String]?

  public init(
    id: String, description: String, hasGyroscope: Bool, rate: Double? = nil,
    placement: String? = nil, side: Side? = nil, state: SensorState, fault: String? = nil,
    identity: String? = nil, isNamed: Bool? = nil, isPreferred: Bool? = nil,
    isLive: Bool? = nil, accelerationRange: Double? = nil, angularRateRange: Double? = nil,
    calibration: Calibration? = nil, warnings: [String]? = nil
  ) {
    self.id = id
    self.description = description
    self.hasGyroscope = hasGyroscope
    self.rate = rate
    self.placement = placement
    self.side = side
    self.state = state
    self.fault = fault
    self.identity = identity
    self.isNamed = isNamed
    self.isPreferred = isPreferred
    self.isLive = isLive
    self.accelerationRange = accelerationRange
    self.angularRateRange = angularRateRange
    self.calibration = calibration
    self.warnings = warnings
  }
}

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
  /// What Start takes.
  public var id: String
  public var description: String
  public var hasGyroscope: Bool
  /// Samples a second, where known.
  public var rate: Double?
  public var placement: String?
  public var state: SensorState
  /// What is wrong, and the cure.
  public var fault: String?

  public init(
    id: String, description: String, hasGyroscope: Bool, rate: Double? = nil,
    placement: String? = nil, state: SensorState, fault: String? = nil
  ) {
    self.id = id
    self.description = description
    self.hasGyroscope = hasGyroscope
    self.rate = rate
    self.placement = placement
    self.state = state
    self.fault = fault
  }
}

/// The `ActivityKind` of the interface.
public enum ActivityKind: String, Codable, Sendable, CaseIterable {
  case gait
  case rolling
  case standing
  case timer
}

/// How far an exercise by time has come, within the sets of its session.
public struct Activity: Codable, Sendable, Equatable {
  public var kind: ActivityKind
  /// Whether it goes on now.
  public var isActive: Bool
  /// Time in it, in this set and in the session; s.
  public var secondsInSet: Double
  public var seconds: Double
  /// How much of it a set is to have; s.
  public var target: Double?
  /// gait: strides of the leg that wears the sensor, in the session.
  public var strides: Int?
  /// rolling: strokes, each there and back, in the session.
  public var strokes: Int?

  public init(
    kind: ActivityKind, isActive: Bool, secondsInSet: Double, seconds: Double,
    target: Double? = nil, strides: Int? = nil, strokes: Int? = nil
  ) {
    self.kind = kind
    self.isActive = isActive
    self.secondsInSet = secondsInSet
    self.seconds = seconds
    self.target = target
    self.strides = strides
    self.strokes = strokes
  }
}

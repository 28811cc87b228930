/// The end of the movement at which the limb is still.
public enum Position: String, Codable, Sendable, CaseIterable {
  case start
  case end
}

/// Stillness at one end of the movement.
public struct Hold: Codable, Sendable, Equatable {
  public var position: Position
  public var startTime: Double
  public var duration: Double
  /// How long it should last, where the exercise says.
  public var target: Double?

  public init(position: Position, startTime: Double, duration: Double, target: Double? = nil) {
    self.position = position
    self.startTime = startTime
    self.duration = duration
    self.target = target
  }
}

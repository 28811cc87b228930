/// A stretch of stillness at one end of the movement, dated from where the movement stopped.
public struct Hold: BitwiseCopyable, Sendable, Equatable {
  /// The end of the movement at which the limb is held.
  public enum Position: BitwiseCopyable, Sendable, Equatable {
    case start
    case end
  }

  public var position: Position

  /// When the movement stopped; s.
  public var startTime: Double

  /// How long the limb has been still so far, or was in all; s.
  public var duration: Real

  public init(position: Position, startTime: Double, duration: Real) {
    self.position = position
    self.startTime = startTime
    self.duration = duration
  }
}

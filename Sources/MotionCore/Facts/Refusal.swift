/// A movement that was seen and not counted, and why.
public struct Refusal: BitwiseCopyable, Sendable, Equatable {
  /// Why a movement is no repetition.
  public enum Reason: BitwiseCopyable, Sendable, Equatable {
    /// The range stayed below what the exercise asks, or far below that of the repetitions before.
    case tooSmall
    /// The range is greater than the movement can have, or far above that of the repetitions before.
    case tooLarge
    /// Out and back took less time than the movement can take, or far less than those before.
    case tooFast
    /// Out and back took longer than the exercise allows, or far longer than those before.
    case tooSlow
    /// The limb turned about another axis than the exercise's.
    case otherAxis
    /// The limb left the start pose and did not come back to it.
    case didNotReturn
    /// The path out and back wandered.
    case notDirect
    /// The far end was left before the hold was long enough to count.
    case holdTooShort
    /// A rhythm of steps.
    case walking
    /// Nothing like it followed, so it was no exercise.
    case single
    /// The sensor moved on the limb.
    case sensorMoved
    /// The sensor's samples were missing within the movement.
    case sensorGap
  }

  public var reason: Reason

  /// When the movement began; s.
  public var startTime: Double

  /// When it was refused; s.
  public var time: Double

  /// The excursion that it reached; rad.
  public var range: Real

  public init(reason: Reason, startTime: Double, time: Double, range: Real) {
    self.reason = reason
    self.startTime = startTime
    self.time = time
    self.range = range
  }
}

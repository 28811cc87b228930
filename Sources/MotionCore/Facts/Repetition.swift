/// One completed repetition: from the start pose to the end pose and back.
public struct Repetition: BitwiseCopyable, Sendable, Equatable {
  /// When the limb left the start pose, dated back to the movement's beginning; s.
  public var startTime: Double

  /// When the limb was back at the start pose; s.
  public var endTime: Double

  /// The sample's time at which the repetition was reported; s.
  ///
  /// Never before `endTime` by more than the return still to be made: a repetition is reported
  /// when the return is certain.
  public var announcedTime: Double

  /// The excursion between start pose and end pose; rad.
  public var rangeOfMotion: Real

  /// Time spent still at the end pose; s.
  public var endHold: Real

  /// Time spent still at the start pose before this repetition; s.
  public var startHold: Real

  /// Time from leaving the start pose to reaching the end pose; s.
  public var outDuration: Real

  /// Time from leaving the end pose to the return; s.
  public var backDuration: Real

  /// The greatest speed of rotation, about whatever axis; rad/s.
  public var peakRate: Real

  /// How sure the core is that this was a repetition, from 0 to 1; calibrated for a session of a
  /// declared exercise, where about 90 % of those said to be 0.9 sure are right.
  public var confidence: Real

  /// The way back over the way out, in time: where an exercise lifts on the way out, lowering over
  /// lifting, its eccentric ratio. nil where the way out was not seen.
  public var eccentricRatio: Real? {
    outDuration > 0 ? backDuration / outDuration : nil
  }

  public init(
    startTime: Double, endTime: Double, announcedTime: Double, rangeOfMotion: Real,
    endHold: Real, startHold: Real, outDuration: Real, backDuration: Real,
    peakRate: Real, confidence: Real
  ) {
    self.startTime = startTime
    self.endTime = endTime
    self.announcedTime = announcedTime
    self.rangeOfMotion = rangeOfMotion
    self.endHold = endHold
    self.startHold = startHold
    self.outDuration = outDuration
    self.backDuration = backDuration
    self.peakRate = peakRate
    self.confidence = confidence
  }
}

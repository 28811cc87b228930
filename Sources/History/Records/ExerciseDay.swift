public import Exercises
public import Programme

/// What was done of one exercise on one side on one day, as the wearer corrected it.
public struct ExerciseDay: Sendable, Equatable {
  public var day: Day
  /// The exercise's id.
  public var exercise: String
  public var side: Exercise.Side?
  /// Sessions in which at least a repetition or a second of it was done.
  public var sessions: Int
  public var setsCompleted: Int
  /// What the sensor saw, and what corrections make of it.
  public var sensed: Int
  public var corrected: Int
  /// Of an exercise by time.
  public var seconds: Double
  /// What the first session was to have whose range was not halved because of pain.
  public var planned: SessionDigest.Planned?

  public init(
    day: Day, exercise: String, side: Exercise.Side? = nil, sessions: Int = 0,
    setsCompleted: Int = 0, sensed: Int = 0, corrected: Int = 0, seconds: Double = 0,
    planned: SessionDigest.Planned? = nil
  ) {
    self.day = day
    self.exercise = exercise
    self.side = side
    self.sessions = sessions
    self.setsCompleted = setsCompleted
    self.sensed = sensed
    self.corrected = corrected
    self.seconds = seconds
    self.planned = planned
  }
}

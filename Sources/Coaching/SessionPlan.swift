public import Exercises
public import MotionCore

/// What a session is to consist of: an exercise with its dose, as asked for.
public struct SessionPlan: Sendable, Equatable {
  public var exercise: Exercise
  public var side: Exercise.Side?
  public var sets: Int
  /// Repetitions in a set; 0 where seconds count instead.
  public var repetitions: Int
  /// The hold asked for at the far end; s.
  public var hold: Double
  /// How many times as long the lowering should take as the lifting, where that is asked for.
  public var eccentricRatio: Double?
  /// The rest between two sets; s.
  public var rest: Double
  /// The countdown before the first set; s.
  public var getReady: Double
  /// How long a timed exercise lasts; s.
  public var duration: Double?

  /// Takes what is not given from the exercise's dose.
  public init(
    exercise: Exercise, side: Exercise.Side? = nil, sets: Int? = nil, repetitions: Int? = nil,
    hold: Double? = nil, rest: Double? = nil, getReady: Double, duration: Double? = nil
  ) {
    self.exercise = exercise
    self.side = side
    self.sets = sets ?? exercise.dose.sets
    self.repetitions = repetitions ?? exercise.dose.repetitions
    self.hold = hold ?? exercise.dose.hold
    eccentricRatio = exercise.dose.eccentricRatio
    self.rest = rest ?? exercise.dose.rest
    self.getReady = getReady
    self.duration = duration ?? exercise.dose.duration
  }

  /// What is followed in place of repetitions.
  public var activity: Activity? {
    repetitions == 0 ? exercise.activity : nil
  }

  /// How long a set lasts in which seconds count; nil where repetitions do. Without a number of
  /// repetitions and without a duration a set lasts until the wearer stops.
  public var timedDuration: Double? {
    repetitions == 0 ? duration : nil
  }
}

public import Exercises
public import MotionCore

/// What a session is to consist of: an exercise with its dose, as asked for.
public struct SessionPlan: Sendable, Equatable {
  public var exercise: Exercise
  /// The sides in their order, all sets of one before those of the other; empty where they make no
  /// difference, or are not known.
  public var sides: [Exercise.Side]
  /// Sets of each side.
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
  /// What was done of the exercise today before this session.
  public var doneToday: DoneToday
  /// How much of it a side is to have in a day, in the unit of `doneToday`; nil where nothing says.
  public var dailyDose: Double?
  /// The level of pain before the session, from 0 to 10, where it was asked.
  public var painBefore: Int?
  /// Whether half the range is asked for from the beginning, because the nerve is irritable.
  public var isSmallRange: Bool = false

  /// Takes what is not given from the exercise's dose.
  ///
  /// With `bothSides`, `side` is the first; by default that is the one with which the exercise's
  /// source begins, or the left.
  public init(
    exercise: Exercise, side: Exercise.Side? = nil, bothSides: Bool = false, sets: Int? = nil,
    repetitions: Int? = nil, hold: Double? = nil, rest: Double? = nil, getReady: Double,
    duration: Double? = nil, doneToday: DoneToday = DoneToday(), dailyDose: Double? = nil,
    painBefore: Int? = nil
  ) {
    self.exercise = exercise
    let first = side ?? (bothSides ? exercise.firstSide ?? .left : nil)
    sides = first.map { bothSides ? [$0, $0.other] : [$0] } ?? []
    self.sets = sets ?? exercise.dose.sets
    self.repetitions = repetitions ?? exercise.dose.repetitions
    self.hold = hold ?? exercise.dose.hold
    eccentricRatio = exercise.dose.eccentricRatio
    self.rest = rest ?? exercise.dose.rest
    self.getReady = getReady
    self.duration = duration ?? exercise.dose.duration
    self.doneToday = doneToday
    self.dailyDose = dailyDose ?? exercise.dose.amountPerDay
    self.painBefore = painBefore
  }

  /// The side that is exercised, where it is one alone.
  public var side: Exercise.Side? { sides.count == 1 ? sides[0] : nil }

  /// The sets of all sides together.
  public var totalSets: Int { sets * max(1, sides.count) }

  /// The side of a set, numbered from 1 over all sides.
  public func side(ofSet set: Int) -> Exercise.Side? {
    let index = (max(1, set) - 1) / max(1, sets)
    return sides.indices.contains(index) ? sides[index] : sides.last
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

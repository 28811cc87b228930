public import Exercises

/// One exercise of a plan, with the dose that is prescribed: where it is to get to.
public struct PlanItem: Sendable, Equatable, Codable {
  /// An id of the catalogue or of a taught movement.
  public var exercise: String
  public var side: PlanSide
  public var sets: Int
  /// In a set; 0 where seconds count instead.
  public var repetitions: Int
  /// How long a set by time lasts; s. Nil where repetitions count.
  public var seconds: Double?
  /// At the far end; s.
  public var hold: Double
  /// Between two sets; s.
  public var rest: Double
  public var timesPerDay: Int
  public var rhythm: Rhythm
  /// How many repetitions the first day has; the dose grows from there.
  public var startsAt: Int
  /// The day on which it came into the plan; nil where nobody has said.
  public var added: Day?

  /// A couple of repetitions, as the patient's list has it.
  public static let usualStart: Int = 2

  /// Takes what is not given from the exercise's dose; of an exercise for one side, both sides.
  public init(
    _ exercise: Exercise, side: PlanSide? = nil, sets: Int? = nil, repetitions: Int? = nil,
    seconds: Double? = nil, hold: Double? = nil, rest: Double? = nil, timesPerDay: Int? = nil,
    rhythm: Rhythm? = nil, startsAt: Int? = nil, added: Day? = nil
  ) {
    let dose = exercise.dose
    self.exercise = exercise.id
    self.side = side ?? PlanSide.usual(for: exercise)
    self.sets = sets ?? dose.sets
    self.repetitions = repetitions ?? dose.repetitions
    self.seconds = exercise.isTimed ? seconds ?? dose.duration : seconds
    self.hold = hold ?? dose.hold
    self.rest = rest ?? dose.rest
    self.timesPerDay = timesPerDay ?? max(1, dose.timesPerDay)
    self.rhythm = rhythm ?? Rhythm(dose)
    self.startsAt = startsAt ?? min(Self.usualStart, max(1, self.repetitions))
    self.added = added
  }

  /// Whether seconds count and not repetitions.
  public var isTimed: Bool { repetitions == 0 }
}

/// Which leg an item is for.
public enum PlanSide: String, Sendable, CaseIterable, Codable {
  case left
  case right
  /// Each in turn, all sets of one first.
  case both
  /// The exercise is of both at once, or of neither.
  case none

  /// The legs with a target of their own; empty where the exercise has none.
  public var sides: [Exercise.Side] {
    switch self {
    case .left: [.left]
    case .right: [.right]
    case .both: [.left, .right]
    case .none: []
    }
  }

  /// The side that an exercise has where nobody says which.
  public static func usual(for exercise: Exercise) -> PlanSide {
    exercise.laterality == .unilateral && exercise.kind != .free && exercise.kind != .taught
      ? .both : PlanSide.none
  }
}

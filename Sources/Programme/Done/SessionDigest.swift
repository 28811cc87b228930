public import Exercises

/// What of a session the programme needs to know.
public struct SessionDigest: Sendable, Equatable, Codable {
  public struct Set: Sendable, Equatable, Codable {
    /// Nil where the exercise is of both legs at once, or nobody said.
    public var side: Exercise.Side?
    /// As the wearer corrected them.
    public var repetitions: Int
    /// Of an exercise by time; s.
    public var seconds: Double

    public init(side: Exercise.Side? = nil, repetitions: Int = 0, seconds: Double = 0) {
      self.side = side
      self.repetitions = repetitions
      self.seconds = seconds
    }
  }

  /// What the first session of the day was to have.
  public struct Planned: Sendable, Equatable, Codable {
    /// In a set; 0 where seconds count instead.
    public var repetitions: Int
    /// s
    public var hold: Double?
    /// Of a set by time; s.
    public var seconds: Double?

    public init(repetitions: Int, hold: Double? = nil, seconds: Double? = nil) {
      self.repetitions = repetitions
      self.hold = hold
      self.seconds = seconds
    }
  }

  public var day: Day
  public var exercise: String
  public var sets: [Set]
  /// Nil where that is not known, or was less because of pain.
  public var planned: Planned?

  public init(day: Day, exercise: String, sets: [Set], planned: Planned? = nil) {
    self.day = day
    self.exercise = exercise
    self.sets = sets
    self.planned = planned
  }
}

/// What a person said of pain.
public struct PainNote: Sendable, Equatable, Codable {
  public enum Moment: String, Sendable, CaseIterable, Codable {
    case before
    case during
    case after
    case nextMorning
    case anyTime
  }

  public var day: Day
  public var moment: Moment
  /// From 0 to 10.
  public var level: Int?
  public var isSharp: Bool
  /// Of the next morning.
  public var answer: MorningAnswer?
  /// What was exercised then, where it was.
  public var exercise: String?

  public init(
    day: Day, moment: Moment = .anyTime, level: Int? = nil, isSharp: Bool = false,
    answer: MorningAnswer? = nil, exercise: String? = nil
  ) {
    self.day = day
    self.moment = moment
    self.level = level
    self.isSharp = isSharp
    self.answer = answer
    self.exercise = exercise
  }
}

/// How it is on the morning after exercises, against before them.
public enum MorningAnswer: String, Sendable, CaseIterable, Codable {
  case worse
  case same
  /// What the exercises stirred up has gone.
  case settled
}

/// What the wearer has done and said, as far back as anybody needs it; oldest first.
public struct Diary: Sendable, Equatable {
  public var sessions: [SessionDigest]
  public var pain: [PainNote]
  /// The first day of which it tells; nil where it tells all.
  public var first: Day?

  public init(sessions: [SessionDigest] = [], pain: [PainNote] = [], first: Day? = nil) {
    self.sessions = sessions
    self.pain = pain
    self.first = first
  }

  /// How many days back the programme looks: three weeks and the first of them again.
  public static let days: Int = 60

  /// Days on which the exercise was done, each once.
  public func days(of exercise: String) -> [Day] {
    Swift.Set(
      sessions.filter { $0.exercise == exercise && $0.amount > 0 }.map(\.day)
    ).sorted()
  }

  /// What the wearer said on the morning of `day`; the last word counts.
  public func morning(of day: Day) -> MorningAnswer? {
    pain.last { $0.day == day && $0.answer != nil }?.answer
  }

  /// What was said on `day` of pain in that exercise, or of none in particular.
  func notes(on day: Day, of exercise: String? = nil) -> [PainNote] {
    pain.filter { note in
      note.day == day && note.answer == nil
        && (exercise == nil || note.exercise == nil || note.exercise == exercise)
    }
  }
}

extension SessionDigest {
  /// Repetitions, or seconds where there are none.
  var amount: Double {
    sets.reduce(0) { $0 + Double($1.repetitions) + $1.seconds }
  }
}

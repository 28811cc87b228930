/// Which leg an item of the plan is for.
public enum PlanSide: String, Codable, Sendable, CaseIterable {
  case left
  case right
  case both
  case none
}

/// An exercise of the plan, with the dose that it is to get to; times in s.
public struct PlanItem: Codable, Sendable, Equatable {
  public var exercise: String
  public var name: String
  public var side: PlanSide
  public var sets: Int
  /// In a set; 0 where seconds count instead.
  public var repetitions: Int
  /// Of a set by time.
  public var seconds: Double?
  public var holdSeconds: Double
  public var restSeconds: Double
  public var timesPerDay: Int
  /// Both absent: every day.
  public var daysPerWeek: Int?
  public var everyDays: Int?
  /// How many repetitions the first day has.
  public var startsAt: Int
  /// The day on which it came into the plan, as 2026-05-17.
  public var added: String?

  public init(
    exercise: String, name: String, side: PlanSide, sets: Int, repetitions: Int,
    seconds: Double? = nil, holdSeconds: Double, restSeconds: Double, timesPerDay: Int,
    daysPerWeek: Int? = nil, everyDays: Int? = nil, startsAt: Int, added: String? = nil
  ) {
    self.exercise = exercise
    self.name = name
    self.side = side
    self.sets = sets
    self.repetitions = repetitions
    self.seconds = seconds
    self.holdSeconds = holdSeconds
    self.restSeconds = restSeconds
    self.timesPerDay = timesPerDay
    self.daysPerWeek = daysPerWeek
    self.everyDays = everyDays
    self.startsAt = startsAt
    self.added = added
  }
}

/// The plan as it was from a day on.
public struct PlanVersion: Codable, Sendable, Equatable {
  /// The day on which it was made, as 2026-05-17.
  public var day: String
  /// When that was, RFC 3339.
  public var at: String
  /// Absent where its text cannot be read any more.
  public var items: [PlanItem]?

  public init(day: String, at: String, items: [PlanItem]? = nil) {
    self.day = day
    self.at = at
    self.items = items
  }
}

/// What is wrong with a plan's text.
public struct PlanProblem: Codable, Sendable, Equatable {
  /// From 1; absent where it is of the whole.
  public var line: Int?
  /// The key, what is wrong with it, and the cure.
  public var problem: String

  public init(line: Int? = nil, problem: String) {
    self.line = line
    self.problem = problem
  }

  /// As in "plan.yaml line 7: repetitions: 300 is more than 100: give 1 to 100".
  public func words(file: String) -> String {
    file + (line.map { " line \($0)" } ?? "") + ": " + problem
  }
}

/// The words of a source that a rule rests on.
public struct Quotation: Codable, Sendable, Equatable {
  public var text: String
  /// Who said it.
  public var source: String

  public init(text: String, source: String) {
    self.text = text
    self.source = source
  }
}

/// Why an exercise is better left for now.
public enum LockRule: String, Codable, Sendable, CaseIterable {
  case emergency
  case injury
  case irritable
  case veryIrritable
  case slidersFirst
}

public struct Lock: Codable, Sendable, Equatable {
  public var rule: LockRule
  /// The second half of a sentence.
  public var reason: String
  public var quotation: Quotation
  /// What opens it.
  public var cure: String
  /// Whether Start takes it all the same, told so.
  public var isOverridable: Bool

  public init(
    rule: LockRule, reason: String, quotation: Quotation, cure: String, isOverridable: Bool
  ) {
    self.rule = rule
    self.reason = reason
    self.quotation = quotation
    self.cure = cure
    self.isOverridable = isOverridable
  }
}

/// What of an item was done on a day on one side.
public struct SideProgress: Codable, Sendable, Equatable {
  /// Absent where the item has no sides.
  public var side: Side?
  /// Repetitions, or s, of the whole day.
  public var done: Double
  public var due: Double
  public var left: Double
  /// How many of the day's times that makes.
  public var times: Int
  public var isComplete: Bool

  public init(
    side: Side? = nil, done: Double, due: Double, left: Double, times: Int, isComplete: Bool
  ) {
    self.side = side
    self.done = done
    self.due = due
    self.left = left
    self.times = times
    self.isComplete = isComplete
  }
}

/// An item of the plan on a day, with that day's dose; times in s.
public struct TodayItem: Codable, Sendable, Equatable {
  public var exercise: String
  public var name: String
  public var kind: String
  public var side: PlanSide
  public var sets: Int
  public var repetitions: Int
  public var seconds: Double?
  public var holdSeconds: Double
  public var restSeconds: Double
  public var timesPerDay: Int
  /// Whether the range is to stay small.
  public var isSmallRange: Bool
  /// Whether the dose has got to what is prescribed.
  public var isAsPrescribed: Bool
  /// False on a day of rest.
  public var isDue: Bool
  /// Whether anything of it is left to do.
  public var isOpen: Bool
  public var progress: [SideProgress]
  public var locks: [Lock]
  /// What to know before it.
  public var notes: [String]

  public init(
    exercise: String, name: String, kind: String, side: PlanSide, sets: Int, repetitions: Int,
    seconds: Double? = nil, holdSeconds: Double, restSeconds: Double, timesPerDay: Int,
    isSmallRange: Bool, isAsPrescribed: Bool, isDue: Bool, isOpen: Bool,
    progress: [SideProgress], locks: [Lock], notes: [String]
  ) {
    self.exercise = exercise
    self.name = name
    self.kind = kind
    self.side = side
    self.sets = sets
    self.repetitions = repetitions
    self.seconds = seconds
    self.holdSeconds = holdSeconds
    self.restSeconds = restSeconds
    self.timesPerDay = timesPerDay
    self.isSmallRange = isSmallRange
    self.isAsPrescribed = isAsPrescribed
    self.isDue = isDue
    self.isOpen = isOpen
    self.progress = progress
    self.locks = locks
    self.notes = notes
  }
}

/// How easily the nerve is stirred up now.
public enum Irritability: String, Codable, Sendable, CaseIterable {
  case low
  case moderate
  case high
}

/// What a message is about.
public enum MessageRule: String, Codable, Sendable, CaseIterable {
  case onlySmallSliders
  case findTheCause
  case seeClinician
  case keepMoving
  case tooMuch
  case morningAnswerMissing
}

/// Something that the wearer should know today.
public struct Message: Codable, Sendable, Equatable {
  public var rule: MessageRule
  public var text: String
  public var quotations: [Quotation]

  public init(rule: MessageRule, text: String, quotations: [Quotation]) {
    self.rule = rule
    self.text = text
    self.quotations = quotations
  }
}

/// What is due today, and what is done of it.
public struct Today: Codable, Sendable, Equatable {
  /// As 2026-05-17.
  public var day: String
  public var items: [TodayItem]
  /// Whether Pain should be told how it is this morning.
  public var isMorningQuestionOpen: Bool
  public var irritability: Irritability
  public var messages: [Message]
  /// Whether the first run's questions are to be answered before a session.
  public var areQuestionsOpen: Bool
  /// Whether warning signs were reported that need emergency care.
  public var isEmergency: Bool
  /// What is wrong with the plan or the history, each with its cure.
  public var warnings: [String]
  /// The days of this week, from its Monday, on which something was done. Absent where the plan's file
  /// says "week-count: no".
  public var daysThisWeek: Int?

  public init(
    day: String, items: [TodayItem], isMorningQuestionOpen: Bool, irritability: Irritability,
    messages: [Message], areQuestionsOpen: Bool, isEmergency: Bool, warnings: [String],
    daysThisWeek: Int? = nil
  ) {
    self.day = day
    self.items = items
    self.isMorningQuestionOpen = isMorningQuestionOpen
    self.irritability = irritability
    self.messages = messages
    self.areQuestionsOpen = areQuestionsOpen
    self.isEmergency = isEmergency
    self.warnings = warnings
    self.daysThisWeek = daysThisWeek
  }
}

// The methods about the plan.

public enum GetPlan {
  public static let name: String = "org.glided.GetPlan"

  public struct Reply: Codable, Sendable, Equatable {
    public var items: [PlanItem]
    /// The text of the plan's file as it is there.
    public var text: String
    /// Where that file is; absent where nobody says.
    public var path: String?
    /// What is wrong with the file; the items are then those of the last one that was right.
    public var problems: [PlanProblem]
    /// The rules that the plan breaks knowingly.
    public var advice: [String]

    public init(
      items: [PlanItem], text: String, path: String? = nil, problems: [PlanProblem] = [],
      advice: [String] = []
    ) {
      self.items = items
      self.text = text
      self.path = path
      self.problems = problems
      self.advice = advice
    }
  }
}

public enum ListPlans {
  public static let name: String = "org.glided.ListPlans"

  public typealias Parameters = AskedDays

  public struct Reply: Codable, Sendable, Equatable {
    /// Oldest first.
    public var plans: [PlanVersion]

    public init(plans: [PlanVersion]) {
      self.plans = plans
    }
  }
}

public enum SetPlan {
  public static let name: String = "org.glided.SetPlan"

  public struct Parameters: Codable, Sendable, Equatable {
    public var text: String
    /// Whether it may break rules that the plan kept before.
    public var knowingly: Bool?
    /// Whether it is only to be looked at.
    public var checkOnly: Bool?

    public init(text: String, knowingly: Bool? = nil, checkOnly: Bool? = nil) {
      self.text = text
      self.knowingly = knowingly
      self.checkOnly = checkOnly
    }
  }

  public typealias Reply = GetPlan.Reply
}

/// What EditPlan does.
public enum PlanChangeKind: String, Codable, Sendable, CaseIterable {
  case add
  case remove
  case set
}

public enum EditPlan {
  public static let name: String = "org.glided.EditPlan"

  public struct Parameters: Codable, Sendable, Equatable {
    public var change: PlanChangeKind
    public var exercise: String
    public var side: PlanSide?
    public var sets: Int?
    public var repetitions: Int?
    public var seconds: Double?
    public var holdSeconds: Double?
    public var restSeconds: Double?
    public var timesPerDay: Int?
    public var daysPerWeek: Int?
    public var everyDays: Int?
    public var startsAt: Int?
    public var knowingly: Bool?

    public init(
      change: PlanChangeKind, exercise: String, side: PlanSide? = nil, sets: Int? = nil,
      repetitions: Int? = nil, seconds: Double? = nil, holdSeconds: Double? = nil,
      restSeconds: Double? = nil, timesPerDay: Int? = nil, daysPerWeek: Int? = nil,
      everyDays: Int? = nil, startsAt: Int? = nil, knowingly: Bool? = nil
    ) {
      self.change = change
      self.exercise = exercise
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
      self.knowingly = knowingly
    }
  }

  public typealias Reply = GetPlan.Reply
}

public import Programme

/// A version of the plan, as the wearer's file has it.
public struct StoredPlan: Sendable, Equatable {
  public var at: WallTime
  /// Who or what made it, as "file" or "glidectl".
  public var author: String
  public var text: String

  public init(at: WallTime, author: String, text: String) {
    self.at = at
    self.author = author
    self.text = text
  }
}

/// What the wearer answered: at the first run, to the red flags, or by acknowledging.
public struct StoredAnswer: Sendable, Equatable {
  public var at: WallTime
  /// The question's id.
  public var question: String
  public var answer: String

  public init(at: WallTime, question: String, answer: String) {
    self.at = at
    self.question = question
    self.answer = answer
  }
}

/// A lock that the wearer overrode knowingly.
public struct StoredOverride: Sendable, Equatable {
  public var at: WallTime
  public var exercise: String
  /// Why it was locked.
  public var reason: String

  public init(at: WallTime, exercise: String, reason: String) {
    self.at = at
    self.exercise = exercise
    self.reason = reason
  }
}

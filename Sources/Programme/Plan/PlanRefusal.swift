/// Why a plan is not changed as asked.
public enum PlanRefusal: Error, Sendable, Equatable {
  case noSuchExercise(String, suggestions: [String])
  case notInPlan(String, suggestions: [String])
  case alreadyInPlan(String)
  /// A figure or a side that the item cannot have.
  case wrong(key: String, problem: String)
  /// A rule that may be set aside knowingly.
  case unwise(PlanAdvice)
}

/// A rule that a plan breaks.
public struct PlanAdvice: Sendable, Equatable {
  public enum Rule: String, Sendable, CaseIterable {
    case tooMany
    case tooManyNew
    case tooMuch
  }

  public let rule: Rule
  public let problem: String
  public let quotation: Quotation?

  public init(rule: Rule, problem: String, quotation: Quotation?) {
    self.rule = rule
    self.problem = problem
    self.quotation = quotation
  }
}

extension PlanRefusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchExercise(let id, let suggestions):
      "there is no exercise \"\(id)\"" + Self.meant(suggestions)
    case .notInPlan(let id, let suggestions):
      "\(id) is not in the plan" + Self.meant(suggestions)
    case .alreadyInPlan(let id): "\(id) is in the plan already: change that one"
    case .wrong(let key, let problem): "\(key): \(problem)"
    case .unwise(let advice): advice.problem
    }
  }

  static func meant(_ suggestions: [String]) -> String {
    suggestions.isEmpty ? "" : ": did you mean \(suggestions.joined(separator: ", "))?"
  }
}

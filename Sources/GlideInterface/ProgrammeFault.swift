import Varlink

/// The errors of `org.glided` about the plan and about who should not exercise.
public enum ProgrammeFault: Sendable, Equatable {
  /// The exercise is better left for now.
  case locked(exercise: String, reason: String, quotation: Quotation, cure: String)
  /// Warning signs were reported: what to do now.
  case emergency(message: String)
  /// The ids of the questions that are open.
  case questionsOpen([String])
  case planWrong([PlanProblem])
  /// The plan breaks a rule, and was not told to do so knowingly.
  case planUnwise(problem: String, quotation: Quotation?)
  case notInPlan(String, suggestions: [String])
  case alreadyInPlan(String)
  /// A figure that this exercise cannot have.
  case planFigure(key: String, problem: String)
  case notKept(message: String)

  var reply: VarlinkError {
    switch self {
    case .locked(let exercise, let reason, let quotation, let cure):
      VarlinkError(
        "org.glided.Locked",
        [
          "exercise": .string(exercise), "reason": .string(reason),
          "quotation": .string(quotation.text), "source": .string(quotation.source),
          "cure": .string(cure),
        ])
    case .emergency(let message):
      VarlinkError("org.glided.Emergency", ["message": .string(message)])
    case .questionsOpen(let open):
      VarlinkError("org.glided.QuestionsOpen", ["open": .array(open.map(JSONValue.string))])
    case .planWrong(let problems):
      VarlinkError("org.glided.PlanWrong", ["problems": .array(problems.map(\.value))])
    case .planUnwise(let problem, let quotation):
      VarlinkError(
        "org.glided.PlanUnwise",
        [
          "problem": .string(problem), "quotation": .string(quotation?.text ?? ""),
          "source": .string(quotation?.source ?? ""),
        ])
    case .notInPlan(let exercise, let suggestions):
      VarlinkError(
        "org.glided.NotInPlan",
        [
          "exercise": .string(exercise),
          "suggestions": .array(suggestions.map(JSONValue.string)),
        ])
    case .alreadyInPlan(let exercise):
      VarlinkError("org.glided.AlreadyInPlan", ["exercise": .string(exercise)])
    case .planFigure(let key, let problem):
      VarlinkError(
        "org.glided.PlanFigure", ["key": .string(key), "problem": .string(problem)])
    case .notKept(let message):
      VarlinkError("org.glided.ProgrammeNotKept", ["message": .string(message)])
    }
  }

  /// Reads an error reply; nil where it is none of these.
  init?(_ reply: VarlinkError) {
    guard case .object(let parameters) = reply.parameters else { return nil }
    func text(_ name: String) -> String {
      if case .string(let text) = parameters[name] { text } else { "" }
    }
    func values(_ name: String) -> [JSONValue] {
      if case .array(let values) = parameters[name] { values } else { [] }
    }
    func texts(_ name: String) -> [String] {
      values(name).compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
    let quotation = Quotation(text: text("quotation"), source: text("source"))
    switch reply.name {
    case "org.glided.Locked":
      self = .locked(
        exercise: text("exercise"), reason: text("reason"), quotation: quotation,
        cure: text("cure"))
    case "org.glided.Emergency": self = .emergency(message: text("message"))
    case "org.glided.QuestionsOpen": self = .questionsOpen(texts("open"))
    case "org.glided.PlanWrong":
      self = .planWrong(values("problems").compactMap(PlanProblem.init))
    case "org.glided.PlanUnwise":
      self = .planUnwise(
        problem: text("problem"), quotation: quotation.text.isEmpty ? nil : quotation)
    case "org.glided.NotInPlan":
      self = .notInPlan(text("exercise"), suggestions: texts("suggestions"))
    case "org.glided.AlreadyInPlan": self = .alreadyInPlan(text("exercise"))
    case "org.glided.PlanFigure": self = .planFigure(key: text("key"), problem: text("problem"))
    case "org.glided.ProgrammeNotKept": self = .notKept(message: text("message"))
    default: return nil
    }
  }
}

extension PlanProblem {
  fileprivate var value: JSONValue {
    var members: [String: JSONValue] = ["problem": .string(problem)]
    members["line"] = line.map { .integer(Int64($0)) }
    return .object(members)
  }

  fileprivate init?(_ value: JSONValue) {
    guard case .object(let members) = value, case .string(let problem)? = members["problem"]
    else { return nil }
    var line: Int?
    if case .integer(let number)? = members["line"] { line = Int(exactly: number) }
    self.init(line: line, problem: problem)
  }
}

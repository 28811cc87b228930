/// What is wrong with the text of a plan: where, and the cure.
public struct PlanProblem: Sendable, Equatable, Codable {
  /// From 1; nil where it is of the whole.
  public let line: Int?
  public let problem: String

  public init(line: Int?, problem: String) {
    self.line = line
    self.problem = problem
  }

  /// As in "plan.yaml line 7: repetitions: 300 is more than 100: give 1 to 100".
  public func words(file: String) -> String {
    file + (line.map { " line \($0)" } ?? "") + ": " + problem
  }
}

/// A text that is no plan: all that is wrong with it, in the order of its lines.
public struct PlanFileError: Error, Sendable, Equatable {
  public let problems: [PlanProblem]

  public init(problems: [PlanProblem]) {
    self.problems = problems
  }
}

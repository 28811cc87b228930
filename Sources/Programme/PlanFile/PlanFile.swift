public import Exercises
import Yams

/// A plan as text that people read and edit.
///
/// YAML, read by Yams: a list of a few short keys needs no quotes and no brackets in it, and Yams
/// gives every node its line, so that whatever is wrong can be pointed at. (The TOML libraries do
/// not.) Values are taken as they are written, so that YAML's own ideas of what is a date or a
/// truth, as `no`, do not matter.
public enum PlanFile {
  /// The form of the text; one of a later form is refused.
  static let form: Int = 1

  /// The key of `Plan.countsDays`.
  static let weekKey: String = "week-count"

  /// Characters; a plan of four items has some hundred.
  public static let longest: Int = 16_384

  /// Reads a plan; throws all that is wrong.
  public static func read(_ text: String, catalogue: Catalogue) throws(PlanFileError) -> Plan {
    try read(text, by: PlanReader(catalogue: catalogue))
  }

  /// Reads what `text` wrote once, whatever has become of its exercises and of the limits since.
  public static func readKept(_ text: String) throws(PlanFileError) -> Plan {
    try read(text, by: PlanReader(catalogue: nil))
  }

  private static func read(_ text: String, by reader: PlanReader) throws(PlanFileError) -> Plan {
    var reader = reader
    let plan = reader.plan(try root(of: text))
    guard reader.problems.isEmpty else {
      throw PlanFileError(problems: reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    return plan
  }

  private static func root(of text: String) throws(PlanFileError) -> Node? {
    guard text.utf8.count <= longest else {
      throw PlanFileError(problem: "it is longer than \(longest) characters: that is no plan")
    }
    if let line = lineOfReference(in: text) {
      throw PlanFileError(
        line: line, problem: "a value that begins with & or * is a reference of YAML: leave it out")
    }
    do {
      return try compose(yaml: text)
    } catch let error as YamlError {
      throw PlanFileError(error)
    } catch {
      throw PlanFileError(problem: "\(error)")
    }
  }

  /// Where something refers to something else, what is short can stand for billions of nodes.
  private static func lineOfReference(in text: String) -> Int? {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split { " \t[]{},:\r".contains($0) }
      for word in words.prefix(while: { !$0.hasPrefix("#") })
      where word.hasPrefix("&") || word.hasPrefix("*") {
        return index + 1
      }
    }
    return nil
  }
}

extension PlanFileError {
  fileprivate init(line: Int? = nil, problem: String) {
    self.init(problems: [PlanProblem(line: line, problem: problem)])
  }

  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        line: mark.line,
        problem: "\(problem): check the indentation, and the colon and the blank behind each key")
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        line: context.mark.line,
        problem: "\(keys.joined(separator: ", ")): is there twice: leave one out")
    case .reader(let problem, _, _, _):
      self.init(problem: "it has a character that no text has (\(problem)): remove it")
    default:
      self.init(problem: "it is no YAML: \(error)")
    }
  }
}

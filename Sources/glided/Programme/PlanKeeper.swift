import Exercises
import FoundationEssentials
import Glibc
import Programme

/// The plan in force, and its file, which a person may edit at any time.
///
/// The file is looked at when somebody asks for the plan, and read anew when it has changed; nothing
/// wakes up for it in between. While it is wrong the last plan that was right stays in force.
@MainActor
final class PlanKeeper {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Nil where nobody says where to keep it.
  let path: String?
  private(set) var plan: Plan
  /// What is wrong with the file.
  private(set) var problems: [Programme.PlanProblem] = []
  /// Whether a person has set a plan; else it is that of a first day.
  private(set) var isSet: Bool = false

  private var seen: Stamp?

  /// What tells one writing of the file from another.
  private struct Stamp: Equatable {
    var inode: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  init(path: String?, catalogue: Catalogue) {
    self.path = path
    plan = Plan.firstDay(of: catalogue, day: nil)
  }

  /// Takes the plan that was in force last, in an earlier life of the daemon.
  func adopt(_ last: Plan) {
    plan = last
    isSet = true
  }

  /// The text of the file as it is there; of a plan that has no file, what it would be.
  var text: String {
    guard let path, let data = try? StateFile.read(path, limit: PlanFile.longest) else {
      return PlanFile.text(plan)
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Takes what a person has changed in the file; returns whether another plan is in force now.
  ///
  /// An item that says no day has been in the plan since it was there first, or since `today`.
  func refresh(catalogue: Catalogue, today: Day) -> Bool {
    guard let path else { return false }
    let stamp = Self.stamp(of: path)
    guard stamp != seen else { return false }
    seen = stamp
    guard stamp != nil else {
      // Removed: the plan that was in force stays, and what was wrong has gone.
      problems = []
      return false
    }
    do {
      let data = try StateFile.read(path, limit: PlanFile.longest)
      guard let text = String(validating: data, as: UTF8.self) else {
        throw PlanFileError(problems: [
          Programme.PlanProblem(line: nil, problem: "it is no text in UTF-8: write it anew")
        ])
      }
      let new = try PlanFile.read(text, catalogue: catalogue).dated { item in
        plan.item(item.exercise)?.added ?? today
      }
      problems = []
      isSet = true
      defer { plan = new }
      return new != plan
    } catch let error as PlanFileError {
      problems = error.problems
    } catch {
      problems = [Programme.PlanProblem(line: nil, problem: "\(error)")]
    }
    return false
  }

  /// Writes a plan: then it is in force. With `text`, as a person wrote it.
  func keep(_ new: Plan, text: String? = nil) throws(Failure) {
    guard let path else {
      throw Failure(
        description: "nobody says where to keep the plan: start glided with --state DIR")
    }
    do {
      try StateFile.write(Data((text ?? PlanFile.text(new)).utf8), to: path)
    } catch {
      throw Failure(description: "the plan cannot be written: \(error)")
    }
    plan = new
    isSet = true
    problems = []
    seen = Self.stamp(of: path)
  }

  /// Removes the file: what is in force then is the plan of a first day.
  func wipe(catalogue: Catalogue) throws(Failure) {
    if let path, access(path, F_OK) == 0 {
      do {
        try StateFile.remove(path)
      } catch {
        throw Failure(description: "\(error)")
      }
    }
    plan = Plan.firstDay(of: catalogue, day: nil)
    isSet = false
    problems = []
    seen = nil
  }

  /// The problems as a warning, each with the file, the line, the key and the cure.
  var warnings: [String] {
    guard let path, !problems.isEmpty else { return [] }
    return problems.map { "\($0.words(file: path)); the last good plan stays in force" }
  }

  private static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      inode: UInt(status.st_ino), size: Int(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}

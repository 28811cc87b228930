import GlideInterface

extension Cue {
  /// What is said, or the sound by its name.
  var words: String { text.isEmpty ? "(\(id))" : "“\(text)”" }
}

extension PainReport {
  /// The pain and what follows from it.
  var words: String {
    let pain = "pain" + (level.map { " \($0)" } ?? "") + kinds.map { ", \($0)" }.joined()
    return switch effect {
    case .none: "\(pain): goes on"
    case .halvedRange: "\(pain): half the range from now on\(legs)"
    case .stopped: "\(pain): stopped"
    }
  }

  /// The same of a session that is over.
  var summaryWords: String {
    let pain =
      ((level.map { ["\($0)"] } ?? []) + kinds).joined(separator: ", ") + " during the session"
    return switch effect {
    case .none: pain
    case .halvedRange: "\(pain), half the range\(legs)"
    case .stopped: "\(pain), stopped"
    }
  }

  private var kinds: [String] {
    (isSharp ? ["sharp"] : []) + (isSpreading ? ["spreading"] : [])
  }

  private var legs: String {
    guard let sides else { return "" }
    return sides.count == 1 ? ", \(sides[0].words)" : ", both legs"
  }
}

extension Correction {
  var words: String {
    let place = set.map { " of set \($0)" } ?? ""
    return switch kind {
    case .undo: "the last repetition\(place) taken back"
    case .adjust: "the count\(place) corrected by \(by ?? 0 > 0 ? "+" : "")\(by ?? 0)"
    case .relabelSide: "it is the \(to ?? "other") side" + (set.map { ", from set \($0) on" } ?? "")
    case .relabelExercise: "it is \(to ?? "another exercise"), not \(from ?? "this one")"
    }
  }
}

extension AutoPauseReason {
  var words: String {
    switch self {
    case .heldTooLong: "paused, held for too long; goes on by itself"
    case .still: "paused, nothing moves; goes on by itself"
    }
  }
}

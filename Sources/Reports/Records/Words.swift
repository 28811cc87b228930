public import GlideInterface

// How the reports name the cases of the interface.

extension Side {
  var legWords: String {
    switch self {
    case .left: "left leg"
    case .right: "right leg"
    }
  }
}

extension PainMoment {
  /// A label: "before exercise".
  public var label: String {
    switch self {
    case .before: "before exercise"
    case .during: "during exercise"
    case .after: "after exercise"
    case .nextMorning: "next morning"
    case .anyTime: "at another time"
    }
  }
}

extension MorningAnswer {
  public var label: String {
    switch self {
    case .worse: "worse"
    case .settled: "settled"
    case .same: "the same"
    }
  }
}

extension PainRecord {
  /// "5, sharp"; "worse" where only that was told.
  public var summary: String {
    let parts = [level.map(String.init), isSharp ? "sharp" : nil, answer?.label]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

/// A count with its noun: "1 set", "3 sets".
func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}

extension CorrectionRecord {
  /// "set 2: 1 repetition taken back"
  public var label: String {
    let place = set.map { "set \($0): " } ?? ""
    let number = abs(by ?? 1)
    return switch kind {
    case .undo: "\(place)\(count(number, "repetition")) taken back"
    case .adjust: "\(place)\(count(number, "repetition")) \((by ?? 0) < 0 ? "fewer" : "more")"
    case .relabelSide, .relabelExercise: "\(place)\(from ?? "?") is \(to ?? "?")"
    }
  }
}

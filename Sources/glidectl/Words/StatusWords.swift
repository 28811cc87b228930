import GlideInterface

extension Status {
  /// What the daemon is doing, as lines of text.
  var lines: [String] {
    let warnings = warnings.map { "warning: \($0)" }
    guard let session else {
      return ["idle, no session yet: “glidectl start EXERCISE” starts one"] + warnings
    }
    if state == .idle, let summary = session.summary {
      return ["idle; the last session:"] + summary.lines(name: session.name) + warnings
    }
    return session.lines(state) + warnings
  }
}

extension Session {
  fileprivate func lines(_ state: State) -> [String] {
    let leg = side.map { ", \($0.words)" } ?? ""
    var figures: [(name: String, text: String)] = [
      ("set", "\(set) of \(sets)"),
      (
        "repetitions",
        repetitions > 0 ? "\(repetition) of \(repetitions)" : "\(repetition)"
      ),
    ]
    if let remaining { figures.append(("to go", remaining.minutesAndSeconds)) }
    figures.append(("angle", angle.degrees + rangeWords))
    if let hold {
      let target = (hold.target ?? holdTarget).map { " of \($0.brief) s" } ?? ""
      figures.append(("hold", "\(hold.duration.seconds)\(target), \(hold.position.words)"))
    }
    if let lastRefusal {
      figures.append(
        ("last not counted", lastRefusal.sentence(minimumRange: minimumRange)))
    }
    figures.append(("sensor", sensor))
    figures.append(("under way for", elapsed.minutesAndSeconds))
    return ["\(name)\(leg): \(state.words)"]
      + figures.map { "  \($0.name.padded(to: 18))\($0.text)" }
  }

  private var rangeWords: String {
    let ranges = [
      bestRange.map { "best \($0.degrees)" }, lastRange.map { "last \($0.degrees)" },
    ]
    let words = ranges.compactMap(\.self).joined(separator: ", ")
    return words.isEmpty ? "" : " (\(words))"
  }
}

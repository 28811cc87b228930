import GlideInterface

extension AnalysisReport {
  /// The report for people: a table of repetitions, then holds and what was refused in short.
  ///
  /// `name` is the exercise's name, `minimumRange` the smallest range that counts; degrees.
  func text(name: String, minimumRange: Double) -> [String] {
    let sensor = placement.map { ", sensor on the \($0)" } ?? ""
    var lines = ["\(file): \(name)\(sensor), \(duration.minutesAndSeconds)"]
    if let activity {
      lines += activityLines(activity)
    } else if repetitions.isEmpty {
      lines.append("  no repetition")
    } else {
      let ratio = asksForRatio ? "  lowering" : ""
      lines.append(
        "     #     start       end   range  held at end  at start  confidence\(ratio)")
      lines += repetitions.map(row)
      lines.append("  \(count(repetitions.count, "repetition")), \(rangeText)")
    }
    lines += holdLines + refusalLines(minimumRange) + gapLines
    return lines
  }

  private func activityLines(_ activity: Activity) -> [String] {
    let told = GlideInterface.Activity(
      kind: ActivityKind(rawValue: activity.kind) ?? .timer, isActive: false, secondsInSet: 0,
      seconds: activity.seconds, strides: activity.strides, strokes: activity.strokes)
    guard activity.seconds > 0 else { return ["  nothing of it"] }
    let bouts = activity.bouts.map { bout in
      let count = told.countWords == nil ? "" : ", \(bout.cycles)"
      return "  from \(bout.startTime.fixed(1)) s to \(bout.endTime.fixed(1)) s\(count)"
    }
    return bouts + ["  active \(told.resultWords)"]
  }

  private func row(_ repetition: Repetition) -> String {
    let columns: [(text: String, width: Int)] = [
      (String(repetition.number), 6),
      (repetition.startTime.fixed(2) + " s", 11),
      (repetition.endTime.fixed(2) + " s", 11),
      (repetition.rangeOfMotion.degrees, 7),
      (repetition.endHold.fixed(2) + " s", 12),
      (repetition.startHold.fixed(2) + " s", 10),
      (repetition.confidence.fixed(2), 10),
    ]
    let ratio = repetition.eccentricRatio.map { $0.times.paddedLeft(to: 10) } ?? ""
    return columns.map { $0.text.paddedLeft(to: $0.width) }.joined() + ratio
  }

  private var asksForRatio: Bool { repetitions.contains { $0.eccentricRatio != nil } }

  private var rangeText: String {
    let ranges = repetitions.map(\.rangeOfMotion).sorted()
    guard let least = ranges.first, let best = ranges.last else { return "" }
    return "range \(least.degrees) to \(best.degrees)"
  }

  private var holdLines: [String] {
    Position.allCases.reversed().compactMap { position in
      let durations = holds.filter { $0.position == position.rawValue }.map(\.duration)
      guard let longest = durations.max() else { return nil }
      return "  \(count(durations.count, "hold")) \(position.words), the longest \(longest.seconds)"
    }
  }

  /// One line a reason, the most frequent first.
  private func refusalLines(_ minimumRange: Double) -> [String] {
    let counts = Dictionary(grouping: refused, by: \.reason).mapValues(\.count)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { reason, number in
      let known = RefusalReason(rawValue: reason)
      let need = known == .tooSmall ? " (needs \(minimumRange.degrees))" : ""
      return "  \(count(number, "movement")) not counted: \(known?.words ?? reason)\(need)"
    }
  }

  private var gapLines: [String] {
    guard !gaps.isEmpty else { return [] }
    let total = gaps.reduce(0) { $0 + $1.endTime - $1.startTime }
    return ["  samples missing \(count(gaps.count, "time")), \(total.seconds) in all"]
  }
}

import GlideInterface
import Programme
import Reports

/// The sessions of some days, one a line below their day.
struct HistoryList {
  let extract: Extract

  func lines(columns: Int) -> [String] {
    let width = extract.sessions.map { String($0.record.id).count }.max() ?? 1
    var lines: [String] = []
    var day: Day?
    for session in extract.sessions {
      if session.day != day {
        if day != nil { lines.append("") }
        lines.append(session.day.withWeekday + yearWords(session.day))
        day = session.day
      }
      lines.append(session.record.historyLine(columns: columns, numberWidth: width))
    }
    return lines
  }

  /// The year where it is not the one that the list ends in.
  private func yearWords(_ day: Day) -> String {
    day.date.year == extract.days.upperBound.date.year ? "" : " \(day.date.year)"
  }
}

extension SessionRecord {
  /// "  41  08:05  Seated slump sciatic slider    both  60 of 60  64°  pain 4–3"
  func historyLine(columns: Int, numberWidth: Int) -> String {
    let gap = columns < 60 ? " " : "  "
    let front = ["", String(id).paddedLeft(to: numberWidth), timeOfDay, ""].joined(separator: gap)
    var parts = [sideLetters, shortDoneWords]
    // What else there is room for, the most telling first.
    for further in [rangeWords, painWords, remark].compactMap(\.self) {
      let room = columns - front.count - 24 - parts.joined(separator: gap).count - 2
      if further.count <= room { parts.append(further) }
    }
    let back = parts.joined(separator: gap)
    let room = max(4, min(34, columns - front.count - back.count - gap.count))
    return front + name.shortened(to: room).padded(to: room) + gap + back
  }

  /// The clock there and then: "08:05".
  var timeOfDay: String {
    guard let start = startedAt.firstIndex(of: "T") else { return "--:--" }
    return String(startedAt[startedAt.index(after: start)...].prefix(5))
  }

  private var sideLetters: String {
    sides.compactMap { side in side.map { $0 == .left ? "L" : "R" } }.joined(separator: "+")
      .padded(to: 3)
  }

  private var shortDoneWords: String {
    guard isTimed else { return doneWords }
    let planned = plannedSeconds.map { " of \((Double(plannedSets) * $0 / 60).brief)" } ?? ""
    return "\((activeSeconds / 60).brief)\(planned) min"
  }

  /// "60 of 60", or "18 min 5 s of 20 min"
  var doneWords: String {
    if isTimed {
      let planned = plannedSeconds.map { " of \((Double(plannedSets) * $0).minutesAndSeconds)" }
      return activeSeconds.minutesAndSeconds + (planned ?? "")
    }
    return "\(repetitions) of \(plannedTotal)"
  }

  private var rangeWords: String? {
    let ranges = measuredSets.compactMap(\.medianRange)
    guard let least = ranges.min(), let most = ranges.max() else { return nil }
    return least.degrees == most.degrees ? most.degrees : "\(least.fixed(0))–\(most.degrees)"
  }

  private var painWords: String? {
    let levels = pain.compactMap(\.level)
    guard let first = levels.first, let last = levels.last else { return nil }
    return levels.count == 1 ? "pain \(first)" : "pain \(first)–\(last)"
  }

  private var remark: String? {
    if !overrides.isEmpty { return "overridden" }
    guard let reason else { return isOpen == true ? "not ended yet" : "not ended" }
    return reason == .completed ? nil : reason == .stopped ? "stopped" : "sensor"
  }
}

import GlideInterface
import Programme
import Reports

extension SessionRecord {
  /// All that the history has of a session.
  var figures: FigureList {
    let leg = side.map { ", \($0.words)" } ?? ""
    var list = FigureList("\(name)\(leg): \(endWords).")
    list.add("session", "\(id), \(Day(day)?.withWeekday ?? day) \(timeOfDay)")
    if isTimed {
      list.add("active", doneWords)
    } else {
      list.add("repetitions", correctedWords)
    }
    for set in sets where !isTimed { list.add("set \(set.number)", words(of: set)) }
    if let activity { list.add("in all", activity.resultWords) }
    for pain in pain { list.add("pain \(pain.moment.label)", words(of: pain)) }
    for correction in corrections { list.add("corrected", correction.label) }
    for override in overrides { list.add("overridden", override) }
    if refusals > 0 { list.add("not counted", count(refusals, "movement") + refusalReasons) }
    if gaps > 0 { list.add("samples missing", count(gaps, "time")) }
    if let interruptions, interruptions > 0 {
      list.add("sensor away", count(interruptions, "time"))
    }
    list.add("sensor", [sensor, placement].compactMap(\.self).joined(separator: ", "))
    if let duration { list.add("duration", duration.minutesAndSeconds) }
    if let note { list.add("note", note) }
    return list
  }

  private var endWords: String {
    reason?.words ?? (isOpen == true ? "not ended yet" : "begun and never ended")
  }

  private var correctedWords: String {
    let sensed = sensedRepetitions == repetitions ? "" : ", the sensor saw \(sensedRepetitions)"
    return doneWords + sensed
  }

  private func words(of set: SetRecord) -> String {
    var parts: [String] = []
    if side == nil || set.side != side, let side = set.side { parts.append(side.words) }
    let sensed = set.sensed == set.corrected ? "" : " (the sensor saw \(set.sensed))"
    parts.append("\(set.corrected) of \(plannedRepetitions)\(sensed)")
    if let range = set.medianRange {
      let best = set.bestRange.map { ", best \($0.degrees)" } ?? ""
      parts.append("range \(range.degrees)\(best)")
    }
    if kind == "hold" {
      if let hold = set.longestHold { parts.append("held \(hold.seconds)") }
    } else if let hold = set.medianEndHold {
      parts.append("hold \(hold.seconds)")
    }
    if let cycle = set.medianCycle { parts.append("out and back \(cycle.seconds)") }
    return parts.joined(separator: ", ")
  }

  /// ": too small 3, walking 1", where details were asked for.
  private var refusalReasons: String {
    let reasons = Dictionary(grouping: sets.flatMap { $0.refusals ?? [] }, by: \.reason)
      .mapValues { $0.map(\.count).reduce(0, +) }
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\($0.key.words) \($0.value)" }
    return reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", ")
  }

  private func words(of pain: PainRecord) -> String {
    pain.summary + (pain.note.map { "; \($0)" } ?? "")
  }
}

import GlideInterface

extension Summary {
  /// What was done; `name` is the exercise's name.
  func figures(name: String) -> FigureList {
    let leg = side.map { ", \($0.words)" } ?? ""
    var list = FigureList("\(name)\(leg): \(reason.words).")
    if let activity {
      list.add("active", activity.resultWords)
    } else {
      list.add("repetitions", repetitionsText)
    }
    if let medianRange {
      let best = bestRange.map { ", best \($0.degrees)" } ?? ""
      list.add("range", "median \(medianRange.degrees)\(best)")
    }
    if let holdText { list.add("hold at the end", holdText) }
    if let medianCycle { list.add("out and back", "median \(medianCycle.seconds)") }
    if let medianEccentricRatio {
      let target = eccentricRatioTarget.map { ", to be \($0.times) or more" } ?? ""
      list.add("lowering", "\(medianEccentricRatio.times) the lifting\(target)")
    }
    if refused > 0 { list.add("not counted", count(refused, "movement")) }
    if gaps > 0 { list.add("samples missing", count(gaps, "time")) }
    if let interruptions, interruptions > 0 {
      let time = interruptedSeconds.map { ", \($0.minutesAndSeconds) in all" } ?? ""
      list.add("sensor away", count(interruptions, "time") + time)
    }
    if let painText { list.add("pain", painText) }
    list.add("duration", duration.minutesAndSeconds)
    if let note { list.add("note", note) }
    return list
  }

  private var repetitionsText: String {
    let sensed = sensed.map { ", \($0.reduce(0, +)) sensed" } ?? ""
    guard repetitions.count > 1 else { return "\(totalRepetitions)\(sensed)" }
    let each = repetitions.enumerated().map { index, count in
      guard let sides, sides.indices.contains(index) else { return "\(count)" }
      return "\(sides[index].rawValue) \(count)"
    }
    return "\(totalRepetitions) in \(repetitions.count) sets "
      + "(\(each.joined(separator: ", ")))\(sensed)"
  }

  /// "2 before; 4 during the session, half the range"
  private var painText: String? {
    let before = painBefore.map { ["\($0) before"] } ?? []
    let told = (pain ?? []).map(\.summaryWords)
    let texts = before + told
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private var holdText: String? {
    let texts = [
      medianEndHold.map { "median \($0.seconds)" }, longestHold.map { "longest \($0.seconds)" },
    ]
    let text = texts.compactMap(\.self).joined(separator: ", ")
    return text.isEmpty ? nil : text
  }
}

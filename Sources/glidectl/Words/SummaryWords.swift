import GlideInterface

extension Summary {
  /// What was done, as lines of text: a heading, then a name and a figure each.
  ///
  /// `name` is the exercise's name.
  func lines(name: String) -> [String] {
    let leg = side.map { ", \($0.words)" } ?? ""
    var figures: [(name: String, text: String)] = []
    figures.append(("repetitions", repetitionsText))
    if let medianRange {
      let best = bestRange.map { ", best \($0.degrees)" } ?? ""
      figures.append(("range", "median \(medianRange.degrees)\(best)"))
    }
    if let holdText { figures.append(("hold at the end", holdText)) }
    if let medianCycle { figures.append(("out and back", "median \(medianCycle.seconds)")) }
    if refused > 0 { figures.append(("not counted", count(refused, "movement"))) }
    if gaps > 0 { figures.append(("samples missing", count(gaps, "time"))) }
    figures.append(("duration", duration.minutesAndSeconds))
    if let note { figures.append(("note", note)) }
    return ["\(name)\(leg): \(reason.words)."]
      + figures.map { "  \($0.name.padded(to: 17))\($0.text)" }
  }

  private var repetitionsText: String {
    guard repetitions.count > 1 else { return "\(totalRepetitions)" }
    let each = repetitions.map(String.init).joined(separator: ", ")
    return "\(totalRepetitions) in \(repetitions.count) sets (\(each))"
  }

  private var holdText: String? {
    let texts = [
      medianEndHold.map { "median \($0.seconds)" }, longestHold.map { "longest \($0.seconds)" },
    ]
    let text = texts.compactMap(\.self).joined(separator: ", ")
    return text.isEmpty ? nil : text
  }
}

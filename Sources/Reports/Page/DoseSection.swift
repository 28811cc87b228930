import GlideInterface

/// What was done of each exercise, and what was planned.
struct DoseSection {
  let extract: Extract

  var content: [Markup] {
    let doses = extract.doses
    guard !doses.isEmpty else { return [] }
    var table = Table(columns: [
      .init(title: "Exercise"), .init(title: "Leg", isShort: true),
      .init(title: "Sessions", isFigure: true),
      .init(title: "Sets done / planned", isFigure: true),
      .init(title: "Repetitions done / planned", isFigure: true),
      .init(title: "Hold, median (asked)", isFigure: true),
      .init(title: "Range, median (best)", isFigure: true),
    ])
    table.rows = doses.indices.map { index in
      // The name once, whichever legs follow.
      let isSame = index > 0 && doses[index - 1].exercise == doses[index].exercise
      return row(doses[index], name: isSame ? "" : doses[index].name)
    }
    return [.element("h2", "Done and planned"), table.markup]
  }

  private func row(_ dose: DoseSummary, name: String) -> [String] {
    [
      name, dose.side?.rawValue ?? "–", "\(dose.sessions)",
      "\(dose.sets) / \(dose.plannedSets)", amount(dose), hold(dose), range(dose),
    ]
  }

  private func amount(_ dose: DoseSummary) -> String {
    guard !dose.isTimed else {
      let planned = dose.plannedSeconds > 0 ? (dose.plannedSeconds / 60).fixed(0) : "–"
      return "\((dose.seconds / 60).fixed(0)) / \(planned) min"
    }
    let sensed = dose.sensed == dose.repetitions ? "" : " (sensed \(dose.sensed))"
    return "\(dose.repetitions) / \(dose.plannedRepetitions)\(sensed)"
  }

  private func hold(_ dose: DoseSummary) -> String {
    guard let hold = dose.medianHold else { return "–" }
    return "\(hold.fixed(1)) s" + (dose.holdTarget.map { " (\($0.brief) s)" } ?? "")
  }

  private func range(_ dose: DoseSummary) -> String {
    guard let range = dose.medianRange else { return "–" }
    return "\(range.fixed(0))°" + (dose.bestRange.map { " (\($0.fixed(0))°)" } ?? "")
  }
}

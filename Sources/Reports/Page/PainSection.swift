import GlideInterface
import Programme

/// The pain that was told, by weeks.
struct PainSection {
  let extract: Extract

  private static let moments: [PainMoment] = [.before, .during, .after, .nextMorning]

  var content: [Markup] {
    let weeks = extract.painWeeks
    guard !weeks.isEmpty else { return [] }
    var table = Table(
      columns: [.init(title: "Week from", isShort: true)]
        + Self.moments.map { .init(title: $0.label, isFigure: true) }
        + [
          .init(title: "highest", isFigure: true), .init(title: "sharp", isFigure: true),
          .init(title: "the mornings after"),
        ])
    table.rows = weeks.map(row)
    return [
      .element("h2", "Pain, 0 to 10"),
      .element("p", "Medians of what was told, in brackets how often it was."), table.markup,
    ]
  }

  private func row(_ week: PainWeek) -> [String] {
    [week.monday.short]
      + Self.moments.map { moment in
        week.levels[moment].map { "\($0.median.brief) (\($0.count))" } ?? "–"
      }
      + [
        week.highest.map(String.init) ?? "–", week.sharp > 0 ? "\(week.sharp)" : "–", answers(week),
      ]
  }

  private func answers(_ week: PainWeek) -> String {
    let words = GlideInterface.MorningAnswer.allCases.compactMap { answer in
      week.answers[answer].map { "\(answer.label) \($0)" }
    }
    return words.isEmpty ? "–" : words.joined(separator: ", ")
  }
}

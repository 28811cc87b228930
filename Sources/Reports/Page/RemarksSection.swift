import GlideInterface
import Programme

/// What the figures alone do not tell: corrections, overrides, sharp pain, notes.
struct RemarksSection {
  let extract: Extract

  /// The newest of each kind; a page is no logbook, and the exports have all of them.
  private static let most: Int = 12

  var content: [Markup] {
    let lists =
      list(
        "Locks that were overridden",
        extract.sessions.flatMap { session in
          session.record.overrides.map { (session.day, "\(session.record.name): \($0)") }
        })
      + list(
        "Sharp pain",
        extract.pain.filter(\.record.isSharp).map { pain in
          (pain.day, "\(pain.record.moment.label): \(pain.record.summary)")
        })
      + list("Notes", notes)
    return corrections + (lists.isEmpty ? [] : [.element("div", ["class": "remarks"], lists)])
  }

  private var notes: [(Day, String)] {
    let ofSessions = extract.sessions.compactMap { session in
      session.record.note.map { (session.day, "\(session.record.name): \($0)") }
    }
    let ofPain = extract.pain.compactMap { pain in
      pain.record.note.map { (pain.day, "\(pain.record.moment.label): \($0)") }
    }
    return (ofSessions + ofPain).sorted { $0.0 < $1.0 }
  }

  private func list(_ title: String, _ entries: [(day: Day, text: String)]) -> [Markup] {
    guard !entries.isEmpty else { return [] }
    let items = entries.suffix(Self.most).map { entry in
      Markup.element("li", [.element("b", entry.day.short), .text(" \(entry.text)")])
    }
    return [
      .element(
        "section",
        [.element("h2", title)] + earlier(entries.count) + [.element("ul", items)])
    ]
  }

  private func earlier(_ count: Int) -> [Markup] {
    guard count > Self.most else { return [] }
    return [.element("p", "The last \(Self.most) of \(count).")]
  }

  /// What the sensor saw beside what the wearer made of it.
  private var corrections: [Markup] {
    let corrected = extract.sessions.filter { !$0.record.corrections.isEmpty }
    guard !corrected.isEmpty else { return [] }
    var table = Table(columns: [
      .init(title: "Day", isShort: true), .init(title: "Exercise"),
      .init(title: "Sensed", isFigure: true),
      .init(title: "Corrected", isFigure: true), .init(title: "How"),
    ])
    table.rows = corrected.suffix(Self.most).map { session in
      let record = session.record
      return [
        session.day.short, record.name, "\(record.sensedRepetitions)", "\(record.repetitions)",
        record.corrections.map(\.label).joined(separator: "; "),
      ]
    }
    return [.element("h2", "Corrected by the wearer")] + earlier(corrected.count) + [table.markup]
  }
}

public import Programme

/// One printable page for a physiotherapist: a file that needs nothing else, no network, no script.
public struct ReportPage: Sendable {
  private let extract: Extract
  private let made: Day

  /// `made` is the day it is made on.
  public init(_ extract: Extract, made: Day) {
    self.extract = extract
    self.made = made
  }

  /// The page as HTML 5.
  public var html: String {
    let title = "Exercise record, \(period)"
    return Markup.sequence([
      .htmlDoctype,
      .element(
        "html", ["lang": "en"],
        [
          .element(
            "head",
            [
              .element("meta", ["charset": "utf-8"]),
              // Nothing is loaded and nothing runs, whatever stands below.
              .element(
                "meta",
                [
                  "http-equiv": "Content-Security-Policy",
                  "content": "default-src 'none'; style-src 'unsafe-inline'",
                ]),
              .element(
                "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
              .element("title", title), .style(Self.sheet), .style(Drawing.sheet),
            ]),
          .element("body", body(title: title)),
        ]), .lineBreak,
    ]).source
  }

  private var period: String {
    extract.days.lowerBound == extract.days.upperBound
      ? extract.days.lowerBound.withYear
      : "\(extract.days.lowerBound.withYear) to \(extract.days.upperBound.withYear)"
  }

  private func body(title: String) -> [Markup] {
    [
      .element("h1", title),
      .element("p", ["class": "person"], "Name:"),
      .element("p", "\(summary) Made by glide on \(made.withYear)."),
    ] + DoseSection(extract: extract).content + figures + PainSection(extract: extract).content
      + RemarksSection(extract: extract).content + Caveats.content
  }

  private var summary: String {
    let adherence = Adherence(extract)
    guard adherence.sessions > 0 else { return "No session in these days." }
    let weeks = count(adherence.weeks.count, "week")
    return
      "\(count(adherence.sessions, "session")) on \(count(adherence.days, "day")) in \(weeks)."
  }

  // MARK: Figures

  /// Of the exercises done most, those with a range.
  private static let most: Int = 2

  private var figures: [Markup] {
    let plots = extract.exercises
      .map { exercise in
        (
          range: extract.rangeTrend(exercise: exercise.id, name: exercise.name),
          hold: extract.holdTrend(exercise: exercise.id, name: exercise.name)
        )
      }
      .filter { !$0.range.panels.isEmpty }.prefix(Self.most)
    let pain = extract.painTrend
    let adherence = Adherence(extract)
    let all =
      plots.flatMap { [$0.range, $0.hold].filter { !$0.panels.isEmpty } }
      .map { figure($0, captioned: $0.panels) }
      + (pain.panels.isEmpty ? [] : [figure(pain, captioned: [])])
      + (adherence.sessions > 0 ? [figure(adherence)] : [])
    guard !all.isEmpty else { return [] }
    return [
      .element("h2", "Over the weeks"),
      .element(
        "p",
        "A ring is a day, a stroke the median of a week. Within the grey band, ±8° around the first "
          + "week, no change is called one. A broken line is what was asked for."),
      .element("div", ["class": "figures"], all),
    ]
  }

  private func figure(_ plot: Plot, captioned: [Plot.Panel]) -> Markup {
    .element(
      "figure",
      [.element("h3", plot.title), plot.drawing(.small).element]
        + captioned.map { panel in
          .element("figcaption", [.element("b", panel.label), .text(": \(panel.finding)")])
        })
  }

  private func figure(_ adherence: Adherence) -> Markup {
    .element(
      "figure",
      [
        .element("h3", Adherence.title), adherence.drawing(.small).element,
        .element("figcaption", adherence.finding),
      ])
  }
}

/// A table of a page: its columns, and rows of text.
struct Table {
  struct Column {
    var title: String
    /// Figures stand at the right.
    var isFigure: Bool = false
    /// Never broken between lines.
    var isShort: Bool = false
  }

  var columns: [Column]
  var rows: [[String]] = []

  var markup: Markup {
    .element(
      "table",
      [
        .element("thead", [.element("tr", columns.map { cell("th", $0.title, $0) })]),
        .element(
          "tbody",
          rows.map { row in
            .element("tr", zip(row, columns).map { cell("td", $0, $1) })
          }),
      ])
  }

  private func cell(_ name: StaticString, _ text: String, _ column: Column) -> Markup {
    if column.isFigure { return .element(name, ["class": "figure"], text) }
    return column.isShort ? .element(name, ["class": "short"], text) : .element(name, text)
  }
}

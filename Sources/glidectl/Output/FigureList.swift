/// Facts below a heading, each a name and a text, the texts under one another.
struct FigureList: Equatable {
  struct Figure: Equatable {
    var name: String
    var text: String
  }

  var heading: String
  private(set) var figures: [Figure] = []

  init(_ heading: String) {
    self.heading = heading
  }

  mutating func add(_ name: String, _ text: String) {
    figures.append(Figure(name: name, text: text))
  }

  /// The list in lines of at most `columns`; where that is little, each text follows its name.
  func lines(columns: Int) -> [String] {
    let width = (figures.map(\.name.count).max() ?? 0) + 2
    return heading.wrapped(to: columns)
      + figures.flatMap { figure in
        columns >= 3 * width
          ? indented(
            figure.text, by: 2, label: figure.name.padded(to: width), columns: columns)
          : indented("\(figure.name): \(figure.text)", by: 2, hanging: 2, columns: columns)
      }
  }
}

/// Returns `text` in lines of at most `columns`, behind `label`; from the second on `hanging`
/// further in, or as far as the label is long.
func indented(
  _ text: String, by indent: Int, label: String = "", hanging: Int = 0, columns: Int
) -> [String] {
  let further = max(hanging, label.count)
  let margin = String(repeating: " ", count: indent)
  return text.wrapped(to: columns - indent - further).enumerated().map { index, line in
    index == 0 ? margin + label + line : margin + String(repeating: " ", count: further) + line
  }
}

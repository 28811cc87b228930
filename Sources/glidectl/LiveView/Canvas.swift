/// What a stretch of text means, shown by its colour where there is one.
enum Style: Sendable, Equatable {
  case plain
  case strong
  case good
  case calm
  case warning
  case bad

  /// The code that switches a terminal to this style.
  ///
  /// Of the 256 colours those whose contrast with black and with white is about the same (4 to 5),
  /// so that they can be read on either.
  var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .good: "1;38;5;28"
    case .calm: "1;38;5;27"
    case .warning: "1;38;5;130"
    case .bad: "1;38;5;160"
    }
  }
}

/// A screen to draw on; what falls outside is cut off.
struct Canvas {
  private struct Cell: Equatable {
    var character: Character = " "
    var style: Style = .plain
  }

  let size: Terminal.Size
  private var cells: [[Cell]]

  init(size: Terminal.Size) {
    self.size = size
    cells = Array(
      repeating: Array(repeating: Cell(), count: max(0, size.columns)), count: max(0, size.rows))
  }

  mutating func draw(_ text: String, row: Int, column: Int = 0, style: Style = .plain) {
    guard cells.indices.contains(row) else { return }
    for (offset, character) in text.enumerated() where cells[row].indices.contains(column + offset)
    {
      cells[row][column + offset] = Cell(character: character, style: style)
    }
  }

  mutating func draw(_ text: BlockText, row: Int, column: Int = 0, style: Style = .plain) {
    for (offset, line) in text.rows.enumerated() {
      draw(line, row: row + offset, column: column, style: style)
    }
  }

  /// Draws what the screen is of in its first row, and `hint` at the end of that, unless the row is
  /// needed for the other.
  mutating func draw(heading: String, hint: String?) {
    let hint = hint.flatMap { size.columns >= 5 * $0.count ? $0 : nil } ?? ""
    let room = size.columns - (hint.isEmpty ? 0 : hint.count + 2)
    draw(heading.shortened(to: room), row: 0, style: .strong)
    draw(hint, row: 0, column: size.columns - hint.count)
  }

  /// The rows as text without blanks at their ends, with escape sequences where there is colour.
  func lines(hasColour: Bool) -> [String] {
    cells.map { row in
      let end = (row.lastIndex { $0.character != " " } ?? -1) + 1
      guard hasColour else { return String(row[..<end].map(\.character)) }
      var line = ""
      var style = Style.plain
      for cell in row[..<end] {
        // A blank looks the same in any style: it does not end a run.
        if cell.style != style, cell.character != " " {
          if style.code != nil { line += "\u{1B}[0m" }
          if let code = cell.style.code { line += "\u{1B}[\(code)m" }
          style = cell.style
        }
        line.append(cell.character)
      }
      return style.code == nil ? line : line + "\u{1B}[0m"
    }
  }
}

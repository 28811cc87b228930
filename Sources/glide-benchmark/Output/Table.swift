/// Rows of text under headings, aligned for a terminal or as Markdown.
///
/// A column of numbers stands to the right: one whose every cell begins like a number.
struct Table {
  let headings: [String]
  private(set) var rows: [[String]] = []

  init(_ headings: String...) {
    self.init(headings)
  }

  init(_ headings: [String]) {
    self.headings = headings
  }

  mutating func add(_ cells: String...) {
    add(cells)
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  func text(markdown: Bool) -> String {
    let columns = headings.indices.map { Column($0, of: self) }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, columns).map { $1.padded($0) }
      guard !markdown else { return "| " + padded.joined(separator: " | ") + " |" }
      let line = padded.joined(separator: "  ")
      return line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
    let rule = columns.map { $0.rule(markdown: markdown) }
    return ([headings, rule] + rows).map(line).joined(separator: "\n")
  }
}

/// How a column is set.
private struct Column {
  var width: Int
  var isNumbers: Bool

  /// Measures a column of `table`; the first one holds names.
  init(_ index: Int, of table: Table) {
    let cells = table.rows.map { $0[index] }
    let filled = cells.filter { !$0.isEmpty }
    // A rule of Markdown has three characters at least.
    width = max(3, ([table.headings[index]] + cells).map(\.count).max() ?? 0)
    isNumbers = index > 0 && !filled.isEmpty && filled.allSatisfy(\.beginsLikeNumber)
  }

  func padded(_ cell: String) -> String {
    let space = String(repeating: " ", count: width - cell.count)
    return isNumbers ? space + cell : cell + space
  }

  func rule(markdown: Bool) -> String {
    markdown && isNumbers
      ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
  }
}

extension String {
  fileprivate var beginsLikeNumber: Bool {
    self == "–" || first.map { $0.isNumber || $0 == "-" || $0 == "±" } == true
  }
}

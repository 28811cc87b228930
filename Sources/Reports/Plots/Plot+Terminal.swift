import Programme

extension Plot {
  /// What a terminal can show of a plot.
  public enum Characters: Sendable {
    /// Dots of Unicode's Braille patterns, two by four in a character.
    case braille
    /// ASCII alone.
    case ascii

    /// `text` with the signs that these characters have.
    func text(_ text: String) -> String {
      self == .ascii
        ? text.split(separator: "°", omittingEmptySubsequences: false)
          .joined(separator: " deg") : text
    }
  }

  /// The plot in lines of at most `columns`, which say all of it without colour.
  public func lines(columns: Int, rows: Int = 7, characters: Characters) -> [String] {
    let margin = panels.flatMap { $0.tickLabels(characters) }.map(\.count).max() ?? 0
    let width = max(8, columns - margin - 1)
    var lines = title.wrapped(to: columns)
    for panel in panels {
      lines += characters.text("\(panel.label): \(panel.finding)").wrapped(to: columns)
      lines +=
        TerminalPanel(
          panel: panel, axis: DateAxis(days: days), margin: margin, width: width, rows: rows,
          characters: characters
        ).lines
    }
    guard !panels.isEmpty else { return lines }
    lines.append(dates(margin: margin + 1, width: width))
    return lines
  }

  private func dates(margin: Int, width: Int) -> String {
    let axis = DateAxis(days: days)
    var line = String(repeating: " ", count: margin)
    for day in axis.labels(most: width / 9) {
      let start = margin + Int(axis.fraction(day) * Double(width))
      let label = day.short
      guard start >= line.count, start + label.count <= margin + width else { continue }
      line += String(repeating: " ", count: start - line.count) + label + " "
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension Plot.Panel {
  /// The labels of the axis, from below.
  fileprivate func tickLabels(_ characters: Plot.Characters) -> [String] {
    scale.ticks.map { characters.text($0.brief + unit) }
  }
}

/// One panel as characters.
private struct TerminalPanel {
  let panel: Plot.Panel
  let axis: DateAxis
  let margin: Int
  let width: Int
  let rows: Int
  let characters: Plot.Characters

  var lines: [String] {
    var cells = Array(repeating: Array(repeating: Character(" "), count: width), count: rows)
    switch characters {
    case .braille: drawDots(in: &cells)
    case .ascii: drawLetters(in: &cells)
    }
    for mark in marks { write(mark.label, beside: mark.value, in: &cells) }
    let labels = self.labels
    return cells.enumerated().map { row, cells in
      let label = labels[row] ?? ""
      let line =
        String(repeating: " ", count: margin - label.count) + label
        + (characters == .ascii ? "|" : label.isEmpty ? "│" : "┤") + String(cells)
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The labels of the axis by their row.
  private var labels: [Int: String] {
    let ticks = Array(zip(panel.scale.ticks, panel.tickLabels(characters)))
    // Every other one where they are closer than two rows.
    let step = ticks.count > 1 && (rows - 1) / (ticks.count - 1) < 2 ? 2 : 1
    var labels: [Int: String] = [:]
    for index in stride(from: 0, to: ticks.count, by: step) {
      labels[row(ticks[index].0)] = ticks[index].1
    }
    return labels
  }

  private func row(_ value: Double) -> Int {
    let fraction = min(1, max(0, panel.scale.fraction(value)))
    return rows - 1 - Int((fraction * Double(rows - 1)).rounded())
  }

  /// The edges of the band, and what is asked for.
  private var marks: [(value: Double, label: String)] {
    var marks: [(value: Double, label: String)] = []
    if let band = panel.band {
      let half = ((band.upperBound - band.lowerBound) / 2).brief
      marks = [(band.upperBound, "+\(half)"), (band.lowerBound, "-\(half)")]
    }
    if let target = panel.target { marks.append((target, "asked")) }
    return marks.filter { (0...1).contains(panel.scale.fraction($0.value)) }
  }

  /// At the right end, in a row that has room there; nowhere else than beside its own line.
  private func write(_ label: String, beside value: Double, in cells: inout [[Character]]) {
    let label = " " + label
    let start = width - label.count
    guard start > 0 else { return }
    for row in [row(value), row(value) - 1, row(value) + 1] where cells.indices.contains(row) {
      guard cells[row][start...].allSatisfy({ isFree($0) }) else { continue }
      cells[row].replaceSubrange(start..., with: Array(label))
      return
    }
  }

  private func isFree(_ cell: Character) -> Bool {
    cell == " " || cell == "-" || Self.ruleCells.contains(cell)
  }

  /// What a broken line alone looks like, by its height in the row.
  private static let ruleCells: [Character] = ["⠁", "⠂", "⠄", "⡀"]

  /// Each day's figure as a dot, each week's median as a line across its days.
  private func drawDots(in cells: inout [[Character]]) {
    var canvas = BrailleCanvas(columns: width, rows: rows)
    func x(_ fraction: Double) -> Int { Int(fraction * Double(canvas.width)) }
    func y(_ value: Double) -> Int {
      // The middle of a label's row is where its figure lies.
      let row = panel.scale.fraction(value) * Double(rows - 1)
      return Int((row * 4 + 1.5).rounded())
    }
    for mark in marks {
      for x in stride(from: 0, to: canvas.width, by: 4) { canvas.set(x: x, y: y(mark.value)) }
    }
    for week in panel.weeks {
      for x in across(week, width: canvas.width) { canvas.set(x: x, y: y(week.median)) }
    }
    for point in panel.points {
      let (x, y) = (x(axis.fraction(point.day)), y(point.value))
      canvas.set(x: x, y: y)
      canvas.set(x: x, y: y + 1)
    }
    for row in 0..<rows {
      for column in 0..<width {
        if let character = canvas.character(row: row, column: column) {
          cells[row][column] = character
        }
      }
    }
  }

  private func drawLetters(in cells: inout [[Character]]) {
    for mark in marks {
      for column in stride(from: 0, to: width, by: 2) { cells[row(mark.value)][column] = "-" }
    }
    for week in panel.weeks {
      for column in across(week, width: width) { cells[row(week.median)][column] = "=" }
    }
    for point in panel.points {
      cells[row(point.value)][min(width - 1, Int(axis.fraction(point.day) * Double(width)))] = "*"
    }
  }

  /// From the first to the last day of a week, as far as they are shown.
  private func across(_ week: WeekFigure, width: Int) -> ClosedRange<Int> {
    let first = max(week.monday, axis.days.lowerBound)
    let last = min(week.monday.advanced(by: 6), axis.days.upperBound)
    guard first <= last else { return 0...0 }
    return Int(axis.fraction(first) * Double(width))...Int(axis.fraction(last) * Double(width))
  }
}

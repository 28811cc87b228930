/// The scene on a small screen: a tall figure as far as there is room, the rest in plain lines.
struct SmallLayout {
  private let size: Terminal.Size
  private let unicode: Bool

  init(size: Terminal.Size, unicode: Bool) {
    self.size = size
    self.unicode = unicode
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, shown: (String) -> String) {
    let bars = [scene.angle, scene.hold].compactMap(\.self)
    let message = self.message(scene, shown)
    var row = 0
    if size.rows >= 8 {
      canvas.draw(heading: shown(scene.title), hint: scene.hint)
      row = 1
    }
    row += drawFigure(scene, on: &canvas, row: row, rows: size.rows - row - bars.count - 3)
    for bar in bars {
      draw(bar, row: row, on: &canvas, shown: shown)
      row += 1
    }
    // The message stands at the foot, where it does not move.
    let top = max(row, size.rows - max(2, message.lines.count))
    for (offset, line) in message.lines.enumerated() {
      canvas.draw(line, row: top + offset, style: message.style)
    }
  }

  /// Draws the figure and what it is of, beside it or below it as makes it taller; returns the
  /// rows that they took.
  private func drawFigure(
    _ scene: Scene, on canvas: inout Canvas, row: Int, rows: Int
  ) -> Int {
    let headlines = scene.headlines.count
    let room = String(repeating: "0", count: max(2, scene.figure.count))
    let beside = BlockText.scale(
      fitting: room, columns: size.columns * 2 / 5, rows: rows - 1, unicode: unicode)
    let above = BlockText.scale(
      fitting: room, columns: size.columns, rows: rows - 2 - headlines, unicode: unicode)
    guard let scale = [beside, above].compactMap(\.self).max(), rows > headlines else {
      let line = "\(scene.figure) " + scene.headlines.joined(separator: ", ")
      let lines = line.wrapped(to: size.columns)
      for (offset, line) in lines.enumerated() {
        canvas.draw(line, row: row + offset, style: scene.figureStyle)
      }
      return lines.count
    }
    canvas.draw(
      BlockText(scene.figure, scale: scale, unicode: unicode), row: row, style: scene.figureStyle)
    let extent = BlockText.size(room, scale: scale, unicode: unicode)
    if scale == beside {
      drawHeadlines(
        scene, on: &canvas, rows: row..<row + extent.rows, column: extent.columns + 2)
      return max(extent.rows, headlines) + 1
    }
    let below = row + extent.rows + 1
    drawHeadlines(scene, on: &canvas, rows: below..<below + headlines, column: 0)
    return extent.rows + 1 + headlines
  }

  /// Draws the first headline tall where the others still have room below it.
  private func drawHeadlines(
    _ scene: Scene, on canvas: inout Canvas, rows: Range<Int>, column: Int
  ) {
    var row = rows.lowerBound
    for (index, headline) in scene.headlines.enumerated() {
      let style = index == 0 ? scene.figureStyle : .plain
      let tall = BlockText.size(headline, scale: 1, unicode: unicode)
      let below = scene.headlines.count - index - 1
      if index == 0, row + tall.rows + below <= rows.upperBound,
        column + tall.columns <= size.columns
      {
        canvas.draw(
          BlockText(headline, scale: 1, unicode: unicode), row: row, column: column, style: style)
        row += tall.rows
      } else {
        canvas.draw(headline, row: row, column: column, style: style)
        row += 1
      }
    }
  }

  private func draw(
    _ bar: Bar, row: Int, on canvas: inout Canvas, shown: (String) -> String
  ) {
    let value = shown(bar.value).paddedLeft(to: unicode ? 5 : 7) + " "
    let caption = size.columns >= 36 ? " " + shown(bar.captions.first ?? "") : ""
    let columns = size.columns - value.count - caption.count
    canvas.draw(value, row: row, style: bar.style)
    bar.draw(
      on: &canvas, row: row, column: value.count, columns: columns, rows: 1, unicode: unicode)
    canvas.draw(caption, row: row, column: value.count + columns)
  }

  private func message(
    _ scene: Scene, _ shown: (String) -> String
  ) -> (lines: [String], style: Style) {
    guard let message = scene.message else { return ([], .plain) }
    let parts = [message.headline, message.detail ?? ""].filter { !$0.isEmpty }
    return (shown(parts.joined(separator: ": ")).wrapped(to: size.columns), message.style)
  }
}

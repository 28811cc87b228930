/// The scene on a screen that is large enough for everything in tall letters.
///
///     title
///     FIGURE   HEADLINE
///              HEADLINE
///              HEADLINE
///     angle bar      58°
///     hold bar     1.2 s
///     MESSAGE     detail
struct LargeLayout {
  private let size: Terminal.Size
  private let unicode: Bool
  /// The scale of all tall letters but the figure's, and the rows that they take.
  private let scale: Int
  private let unit: Int

  /// Nil where the screen is too small.
  init?(size: Terminal.Size, unicode: Bool) {
    var fitting: Int?
    for scale in 1...8 {
      let unit = Self.rows(scale, unicode)
      if size.columns >= 60 * scale, size.rows >= 3 + 3 * unit + 3 * unit + 2 {
        fitting = scale
      }
    }
    guard let fitting else { return nil }
    self.size = size
    self.unicode = unicode
    scale = fitting
    unit = Self.rows(fitting, unicode)
  }

  /// In ASCII the smallest tall letters would take five rows: plain ones in three rows do.
  private static func rows(_ scale: Int, _ unicode: Bool) -> Int {
    !unicode && scale == 1 ? 3 : BlockText.size("0", scale: scale, unicode: unicode).rows
  }

  func draw(_ scene: Scene, on canvas: inout Canvas, shown: (String) -> String) {
    canvas.draw(heading: shown(scene.title), hint: scene.hint)
    let barRow = size.rows - 3 * unit - 1
    let hasBars = scene.angle != nil || scene.hold != nil
    drawFigure(scene, on: &canvas, rows: 2..<(hasBars ? barRow : size.rows - unit) - 1)
    if let angle = scene.angle { draw(angle, row: barRow, on: &canvas, shown: shown) }
    if let hold = scene.hold { draw(hold, row: barRow + unit + 1, on: &canvas, shown: shown) }
    if let message = scene.message {
      draw(message, row: size.rows - unit, on: &canvas, shown: shown)
    }
  }

  private func drawFigure(_ scene: Scene, on canvas: inout Canvas, rows: Range<Int>) {
    // Two digits' room at least, so that the tenth does not make the others shrink.
    let room = String(repeating: "0", count: max(2, scene.figure.count))
    let figureScale =
      BlockText.scale(
        fitting: room, columns: size.columns * 2 / 5, rows: rows.count, unicode: unicode) ?? 1
    let figure = BlockText(scene.figure, scale: figureScale, unicode: unicode)
    canvas.draw(figure, row: rows.lowerBound, style: scene.figureStyle)
    let column = BlockText.size(room, scale: figureScale, unicode: unicode).columns + 4 * scale
    let step = max(unit, (rows.count - unit) / 2)
    for (index, headline) in scene.headlines.enumerated() {
      drawTall(
        headline, row: rows.lowerBound + index * step, column: column,
        style: index == 0 ? scene.figureStyle : .plain, on: &canvas)
    }
  }

  private func draw(
    _ bar: Bar, row: Int, on canvas: inout Canvas, shown: (String) -> String
  ) {
    let valueColumns = 22 * scale
    bar.draw(
      on: &canvas, row: row, column: 0, columns: size.columns - valueColumns - 2, rows: unit - 1,
      unicode: unicode)
    canvas.draw(shown(bar.captions.joined(separator: ", ")), row: row + unit - 1)
    drawTall(
      shown(bar.value), row: row, column: size.columns - valueColumns, style: bar.style,
      on: &canvas)
  }

  private func draw(
    _ message: Scene.Message, row: Int, on canvas: inout Canvas, shown: (String) -> String
  ) {
    var column = 0
    if !message.headline.isEmpty {
      column =
        drawTall(message.headline, row: row, column: 0, style: message.style, on: &canvas)
        + 2 * scale
    }
    guard let detail = message.detail else { return }
    let lines = shown(detail).wrapped(to: size.columns - column)
    let top = row + max(0, message.headline.isEmpty ? unit - lines.count : (unit - lines.count) / 2)
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, row: top + offset, column: column, style: message.style)
    }
  }

  /// Draws `text` in tall letters, or in plain ones where they do not fit; returns where it ends.
  @discardableResult
  private func drawTall(
    _ text: String, row: Int, column: Int, style: Style, on canvas: inout Canvas
  ) -> Int {
    let size = BlockText.size(text, scale: scale, unicode: unicode)
    guard size.rows <= unit, column + size.columns <= self.size.columns else {
      canvas.draw(text, row: row + unit / 2, column: column, style: style)
      return column + text.count
    }
    canvas.draw(
      BlockText(text, scale: scale, unicode: unicode), row: row, column: column, style: style)
    return column + size.columns
  }
}

import GlideInterface

/// The live view of a session as the lines of a screen, to be read from two metres.
struct LiveView: Sendable {
  var size: Terminal.Size
  var terminal: Terminal

  /// Returns as many lines as the screen has rows.
  func lines(_ model: LiveModel) -> [String] {
    var canvas = Canvas(size: size)
    if let scene = Scene(model) {
      if let layout = LargeLayout(size: size, unicode: terminal.hasUnicode) {
        layout.draw(scene, on: &canvas, shown: terminal.shown)
      } else {
        SmallLayout(size: size, unicode: terminal.hasUnicode)
          .draw(scene, on: &canvas, shown: terminal.shown)
      }
    } else {
      drawWaiting(on: &canvas)
    }
    return canvas.lines(hasColour: terminal.hasColour)
  }

  private func drawWaiting(on canvas: inout Canvas) {
    let words = "No session yet. Start one elsewhere: glidectl start EXERCISE"
    for (row, line) in words.wrapped(to: size.columns).enumerated() {
      canvas.draw(line, row: row)
    }
  }
}

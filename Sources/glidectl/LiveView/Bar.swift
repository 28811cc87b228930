/// A quantity against its full scale, with a mark at what is aimed at.
struct Bar: Sendable, Equatable {
  /// From 0 to 1 of the whole length.
  var fraction: Double
  var mark: Double?
  var style: Style

  /// The quantity, "58°", and its scale, "best 72°", the most important first.
  var value: String
  var captions: [String]

  /// Draws the bar alone, `rows` tall.
  func draw(
    on canvas: inout Canvas, row: Int, column: Int, columns: Int, rows: Int, unicode: Bool
  ) {
    guard columns > 0 else { return }
    let filled = fill(columns: columns, unicode: unicode)
    let track = String(repeating: unicode ? "░" : ".", count: max(0, columns - filled.count))
    for row in row..<row + rows {
      canvas.draw(filled, row: row, column: column, style: style)
      canvas.draw(track, row: row, column: column + filled.count)
      if let mark {
        let at = min(columns - 1, Int(clamped(mark) * Double(columns)))
        canvas.draw(unicode ? "┃" : "|", row: row, column: column + at, style: .strong)
      }
    }
  }

  private func fill(columns: Int, unicode: Bool) -> String {
    let eighths = Int((clamped(fraction) * Double(columns * 8)).rounded())
    guard unicode else { return String(repeating: "#", count: (eighths + 4) / 8) }
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  private func clamped(_ value: Double) -> Double {
    value > 0 ? min(1, value) : 0
  }
}

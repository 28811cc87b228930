/// Text drawn in blocks of characters, as tall as it is asked to be.
struct BlockText {
  /// The drawing, each row as wide as the others.
  let rows: [String]
  var width: Int { rows.first?.count ?? 0 }
  var height: Int { rows.count }

  /// Draws `text`, a pixel of its font being `scale` columns wide.
  ///
  /// A terminal's cell is twice as tall as it is wide, so a pixel is half as many rows tall: half
  /// blocks draw the halves. ASCII has none and rounds down to whole rows.
  init(_ text: String, scale: Int, unicode: Bool) {
    let pixels = Self.pixels(text).map { row in
      row.flatMap { Array(repeating: $0, count: scale) }
    }
    if unicode {
      let halves = pixels.flatMap { Array(repeating: $0, count: scale) }
      rows = stride(from: 0, to: halves.count, by: 2).map { index in
        let upper = halves[index]
        let lower = index + 1 < halves.count ? halves[index + 1] : []
        return String(
          upper.indices.map { column in
            switch (upper[column], column < lower.count && lower[column]) {
            case (true, true): "█"
            case (true, false): "▀"
            case (false, true): "▄"
            case (false, false): " "
            }
          })
      }
    } else {
      rows = pixels.flatMap { row in
        Array(repeating: String(row.map { $0 ? "#" : " " }), count: max(1, scale / 2))
      }
    }
  }

  /// The size that `text` has when drawn.
  static func size(_ text: String, scale: Int, unicode: Bool) -> (columns: Int, rows: Int) {
    let columns = pixels(text).first?.count ?? 0
    return (columns * scale, unicode ? (5 * scale + 1) / 2 : 5 * max(1, scale / 2))
  }

  /// The greatest scale at which `text` fits, nil where none does.
  static func scale(
    fitting text: String, columns: Int, rows: Int, unicode: Bool
  ) -> Int? {
    var best: Int?
    var scale = 1
    while true {
      let size = size(text, scale: scale, unicode: unicode)
      guard size.columns > 0, size.columns <= columns, size.rows <= rows else { return best }
      best = scale
      scale += 1
    }
  }

  private static func pixels(_ text: String) -> [[Bool]] {
    var rows: [[Bool]] = Array(repeating: [], count: 5)
    for character in text {
      let glyph = BlockFont.rows(of: character)
      for row in rows.indices {
        if !rows[row].isEmpty { rows[row].append(false) }
        rows[row] += glyph[row].map { $0 == "#" }
      }
    }
    return rows
  }
}

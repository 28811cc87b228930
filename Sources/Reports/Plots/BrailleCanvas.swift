/// A grid of dots, two by four of them in a character (Unicode's Braille patterns, U+2800).
struct BrailleCanvas {
  let columns: Int
  let rows: Int
  private var cells: [UInt8]

  init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    cells = Array(repeating: 0, count: self.columns * self.rows)
  }

  var width: Int { 2 * columns }
  var height: Int { 4 * rows }

  /// Sets a dot; `y` is 0 at the lower end. One that lies outside is left out.
  mutating func set(x: Int, y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let fromAbove = height - 1 - y
    cells[fromAbove / 4 * columns + x / 2] |= Self.bits[fromAbove % 4][x % 2]
  }

  /// The character of a cell, nil where it has no dot; `row` is 0 at the top.
  func character(row: Int, column: Int) -> Character? {
    let cell = cells[row * columns + column]
    return cell == 0 ? nil : Character(Unicode.Scalar(0x2800 + UInt32(cell)) ?? " ")
  }

  /// The bit of each dot by its row and column: Braille numbers them downwards, with the seventh
  /// and eighth below.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}

import Testing

@testable import glidectl

@Suite struct BlockTextTests {
  @Test func drawsHalvesOfARow() {
    #expect(BlockText("10", scale: 1, unicode: true).rows == ["▄█  █▀█", " █  █ █", "▀▀▀ ▀▀▀"])
  }

  @Test func drawsWholeRowsInASCII() {
    #expect(BlockText("1", scale: 1, unicode: false).rows == [" # ", "## ", " # ", " # ", "###"])
  }

  @Test(arguments: [true, false], 1...6)
  func isAsLargeAsItSays(unicode: Bool, scale: Int) {
    let text = BlockText("SET 2/3", scale: scale, unicode: unicode)
    let size = BlockText.size("SET 2/3", scale: scale, unicode: unicode)
    #expect(text.width == size.columns)
    #expect(text.height == size.rows)
    #expect(text.rows.allSatisfy { $0.count == size.columns })
  }

  @Test func isAsTallAsFits() {
    #expect(BlockText.scale(fitting: "00", columns: 80, rows: 10, unicode: true) == 4)
    #expect(BlockText.scale(fitting: "00", columns: 27, rows: 10, unicode: true) == 3)
    #expect(BlockText.scale(fitting: "00", columns: 6, rows: 10, unicode: true) == nil)
    #expect(BlockText.scale(fitting: "00", columns: 80, rows: 2, unicode: true) == nil)
  }
}

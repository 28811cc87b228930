import Testing

@testable import glidectl

@Suite struct CanvasTests {
  @Test func coloursRunsAndNotTheBlanksBehindThem() {
    var canvas = Canvas(size: Terminal.Size(columns: 12, rows: 2))
    canvas.draw("7", row: 0, style: .good)
    canvas.draw("8", row: 0, column: 2, style: .good)
    canvas.draw("of 10", row: 0, column: 4)
    #expect(canvas.lines(hasColour: true) == ["\u{1B}[1;38;5;28m7 8 \u{1B}[0mof 10", ""])
    #expect(canvas.lines(hasColour: false) == ["7 8 of 10", ""])
  }

  @Test func endsAStyleWithItsLine() {
    var canvas = Canvas(size: Terminal.Size(columns: 4, rows: 1))
    canvas.draw("no", row: 0, style: .bad)
    #expect(canvas.lines(hasColour: true) == ["\u{1B}[1;38;5;160mno\u{1B}[0m"])
  }

  @Test func cutsOffWhatIsOutside() {
    var canvas = Canvas(size: Terminal.Size(columns: 3, rows: 1))
    canvas.draw("abcdef", row: 0, column: -1)
    canvas.draw("x", row: 1)
    canvas.draw("y", row: -1)
    #expect(canvas.lines(hasColour: false) == ["bcd"])
  }

  @Test func drawsNothingOnNothing() {
    let canvas = Canvas(size: Terminal.Size(columns: 0, rows: 0))
    #expect(canvas.lines(hasColour: true) == [])
  }
}

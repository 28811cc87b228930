import Testing

@testable import glide_benchmark

@Suite struct TableTests {
  private static var table: Table {
    var table = Table("exercise", "told", "exact", "of")
    table.add("bridge", "yes", "7/8", "8")
    table.add("25 Hz", "no", "10/10", "")
    return table
  }

  @Test func numbersStandToTheRightAndNamesToTheLeft() {
    #expect(
      Self.table.text(markdown: false) == """
        exercise  told  exact   of
        --------  ----  -----  ---
        bridge    yes     7/8    8
        25 Hz     no    10/10
        """)
  }

  @Test func markdownSaysSoInItsRule() {
    #expect(
      Self.table.text(markdown: true) == """
        | exercise | told | exact |  of |
        | -------- | ---- | ----: | --: |
        | bridge   | yes  |   7/8 |   8 |
        | 25 Hz    | no   | 10/10 |     |
        """)
  }

  @Test func decimalsAreRounded() {
    #expect(decimal(1.25, 1) == "1.3")
    #expect(decimal(-0.04, 1) == "0.0")
    #expect(decimal(-12.345, 2) == "-12.35")
    #expect(decimal(2.5, 0) == "3")
    #expect(decimal(nil, 2) == "–")
  }
}

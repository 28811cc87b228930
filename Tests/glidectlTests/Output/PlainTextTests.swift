import Testing

@testable import glidectl

@Suite struct PlainTextTests {
  @Test func wrapsBetweenWords() {
    #expect("lower the leg slowly".wrapped(to: 9) == ["lower the", "leg", "slowly"])
  }

  @Test func breaksAWordThatIsLongerThanALine() {
    #expect("a sciatic-slider".wrapped(to: 6) == ["a", "sciati", "c-slid", "er"])
    #expect("ab".wrapped(to: 0) == ["a", "b"])
  }

  @Test func breaksOnlyWhatIsTooLong() {
    let text = "Error: no such thing\nUsage: it\n  See 'it --help' for more."
    #expect(text.broken(to: 60) == text)
    #expect(
      text.broken(to: 17)
        == "Error: no such\nthing\nUsage: it\n  See 'it --help'\n  for more.")
  }

  @Test func putsFiguresUnderOneAnother() {
    var list = FigureList("Slider: done.")
    list.add("repetitions", "10")
    list.add("range", "median 76°, best 84°, and more of it")
    #expect(
      list.lines(columns: 40) == [
        "Slider: done.",
        "  repetitions  10",
        "  range        median 76°, best 84°, and",
        "               more of it",
      ])
    #expect(
      list.lines(columns: 20) == [
        "Slider: done.",
        "  repetitions: 10",
        "  range: median",
        "    76°, best 84°,",
        "    and more of it",
      ])
  }
}

import Testing

@testable import glide_benchmark

@Suite struct ShareTests {
  /// Published in Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func intervalIsThePublishedOne(count: Int, total: Int, lower: Double, upper: Double) {
    let interval = Share(count: count, total: total).interval
    #expect(abs(interval.lower - lower) < 5e-5)
    #expect(abs(interval.upper - upper) < 5e-5)
  }

  @Test func allOfSomeIsNotCertain() {
    let interval = Share(count: 29, total: 29).interval
    #expect(abs(interval.lower - 0.8830) < 5e-5)
    #expect(interval.upper == 1)
  }

  @Test func nothingSaysNothing() {
    let share = Share(count: 0, total: 0)
    #expect(share.value == nil)
    #expect(share.percent == "–")
    #expect(share.interval == Interval(lower: 0, upper: 1))
  }

  @Test func textIsInPercent() {
    let share = Share(count: 81, total: 263)
    #expect(share.fraction == "81/263")
    #expect(share.percent == "30.8 %")
    #expect(share.intervalInPercent == "25.5–36.6 %")
  }
}

import Testing

@testable import glide_benchmark

@Suite struct EventRateTests {
  /// Published in Garwood 1936, and in every table of exact Poisson limits since.
  @Test(arguments: [
    (0, 0, 3.689), (1, 0.0253, 5.572), (2, 0.2422, 7.225), (5, 1.6235, 11.668),
    (10, 4.7954, 18.390), (50, 37.111, 65.919), (100, 81.364, 121.627),
  ])
  func intervalIsThePublishedOne(count: Int, lower: Double, upper: Double) {
    let interval = EventRate(count: count, exposure: 1).interval
    #expect(abs(interval.lower - lower) < 1e-3)
    #expect(abs(interval.upper - upper) < 1e-3)
  }

  @Test func rateIsForTheExposure() {
    let rate = EventRate(count: 5, exposure: 10)
    #expect(rate.value == 0.5)
    #expect(abs(rate.interval.upper - 1.1668) < 1e-4)
  }

  @Test func noExposureSaysNothing() {
    let rate = EventRate(count: 0, exposure: 0)
    #expect(rate.value == nil)
    #expect(rate.interval == Interval(lower: 0, upper: .infinity))
  }
}

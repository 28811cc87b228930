import Testing

@testable import glidectl

@Suite struct NumberTests {
  @Test(arguments: [
    (0, 0, "0"), (2.5, 0, "3"), (-2.5, 0, "-3"), (1.04, 1, "1.0"), (0.05, 1, "0.1"),
    (-0.26, 1, "-0.3"), (-0.01, 1, "0.0"), (12.345, 2, "12.35"), (.infinity, 1, "inf"),
    (1e300, 0, "1e+300"),
  ])
  func isFixed(number: Double, decimals: Int, text: String) {
    #expect(number.fixed(decimals) == text)
  }

  @Test(arguments: [(1, "1"), (1.5, "1.5"), (30, "30"), (0.04, "0")])
  func isBrief(number: Double, text: String) {
    #expect(number.brief == text)
  }

  @Test(arguments: [
    (0, "0 s"), (59.4, "59 s"), (59.6, "1 min"), (68, "1 min 8 s"), (1200, "20 min"),
  ])
  func isInMinutesAndSeconds(duration: Double, text: String) {
    #expect(duration.minutesAndSeconds == text)
  }

  /// What is left is counted until it is over: 0.1 s is still one.
  @Test(arguments: [
    (-0.5, "0"), (0, "0"), (0.1, "1"), (23.4, "24"), (99, "99"), (99.5, "1:40"), (1200, "20:00"),
    (.nan, "-"),
  ])
  func countsDown(duration: Double, text: String) {
    #expect(duration.countdown == text)
  }
}

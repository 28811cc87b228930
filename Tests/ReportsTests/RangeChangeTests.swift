import Reports
import Testing

struct RangeChangeTests {
  @Test(arguments: [
    (60.0, 67.9, RangeChange.noClearChange), (60, 68, .more), (60, 52.1, .noClearChange),
    (60, 52, .less),
  ])
  func eightDegreesAreAChange(first: Double, second: Double, change: RangeChange) {
    #expect(RangeChange(from: first, to: second) == change)
  }
}

import MotionCore
import Testing

@testable import MotionCore

@Suite struct RecentMedianTests {
  private func median(_ values: [Double]) -> Double {
    var median = RecentMedian()
    for value in values { median.append(value) }
    return median.value
  }

  @Test func itIsNoughtBeforeTheFirst() {
    #expect(median([]) == 0)
  }

  @Test(arguments: [
    ([60], 60), ([60, 70], 65), ([70, 50, 60], 60), ([40, 80, 70, 60], 65),
    ([80, 50, 70, 60, 90], 70),
  ])
  func itIsTheMiddleOfTheFewThereAre(values: [Double], median: Double) {
    #expect(self.median(values) == median)
  }

  @Test func oneSlipDoesNotMoveIt() {
    #expect(median([60, 61, 5, 62, 60]) == 60)
    #expect(median([60, 61, 600, 62, 60]) == 61)
  }

  @Test func afterThreeOfTheLastFiveItIsTheNewHabit() {
    let old: [Double] = [80, 80, 80, 80, 80, 80]
    #expect(median(old + [50, 50]) == 80)
    #expect(median(old + [50, 50, 50]) == 50)
  }
}

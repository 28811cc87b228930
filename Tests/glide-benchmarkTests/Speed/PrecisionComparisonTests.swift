import Exercises
import MotionCore
import Testing

@testable import glide_benchmark

@Suite struct PrecisionComparisonTests {
  private func counted(_ endTime: Double, range: Double = 1) -> PrecisionComparison.Counted {
    PrecisionComparison.Counted(
      endTime: endTime, range: range, endHold: 2, startHold: 1, confidence: 0.9)
  }

  @Test func differencesAreOfWhatIsInBoth() {
    let double = [counted(10), counted(20), counted(30)]
    let single = [counted(10.25, range: 1.125), counted(15, range: 9), counted(30)]
    let found = PrecisionComparison(double, single)
    #expect((found.inDouble, found.inSingle, found.common) == (3, 3, 2))
    #expect(found.range == 0.125)
    #expect(found.endTime == 0.25)
    #expect(found.hold == 0)
  }

  @Test func oneIsNotTakenForTwo() {
    #expect(PrecisionComparison([counted(10), counted(10.25)], [counted(10)]).common == 1)
  }

  /// Float's rounding is far below what a sensor knows: it may move no decision.
  @Test(arguments: [Workload.core, .coreAlone])
  func singlePrecisionCountsTheSame(_ workload: Workload) throws {
    let found = try PrecisionComparison(workload, count: 18_000, .builtIn())
    #expect(found.common > 10)
    #expect(found.inDouble == found.common)
    #expect(found.inSingle == found.common)
    #expect(found.range < .degrees(0.1))
    #expect(found.hold <= 0.05)
  }
}

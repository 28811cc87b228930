import Exercises
import MotionSimulator
import Testing

@testable import glide_benchmark

@Suite struct SimulatedAccuracyTests {
  @Test func aGlideIsCountedAndMeasured() throws {
    let slider = try Catalogue.builtIn().required(Demonstration.exerciseID)
    let result = try SimulatedResult(try #require(SimulatedCase(slider, seed: 1)))
    #expect(result.told.exact == Share(count: 1, total: 1))
    #expect(result.found.exact == Share(count: 1, total: 1))
    #expect(result.told.truth == 10)
    #expect(result.holds.values.count == 10)
    #expect((result.ranges.size95 ?? .infinity) < 5)
  }

  /// Both cores give what one would.
  @Test func theOrderStaysAsItWas() throws {
    let numbers = Array(0..<1000)
    #expect(try numbers.concurrentMap { $0 * 2 } == numbers.map { $0 * 2 })
    struct Odd: Error {}
    #expect(throws: Odd.self) {
      try numbers.concurrentMap { if $0 == 501 { throw Odd() } }
    }
  }
}

import Testing

@testable import glide_benchmark

@Suite struct ReliabilityTests {
  /// Five said to be 0.9 sure, of which four are right, and five said to be 0.6 sure, of which one
  /// is: by hand.
  @Test func figuresAreThoseByHand() {
    let judged =
      (0..<5).map { judgement(0.92, right: $0 < 4) } + (0..<5).map { judgement(0.6, right: $0 < 1) }
    let reliability = Reliability(judged)
    let bins = reliability.bins.filter { $0.count > 0 }
    #expect(bins.map(\.name) == ["0.50–0.70", "0.90–0.95"])
    #expect(bins.map(\.count) == [5, 5])
    #expect(bins.map(\.share) == [0.2, 0.8])
    #expect(abs((reliability.calibrationError ?? 1) - (0.4 + 0.12) / 2) < 1e-12)
    let squares = 4 * 0.08 * 0.08 + 0.92 * 0.92 + 0.4 * 0.4 + 4 * 0.6 * 0.6
    #expect(abs((reliability.brierScore ?? 1) - squares / 10) < 1e-12)
  }

  /// Weights that are all alike change nothing; uneven ones widen the interval.
  @Test func anIntervalIsOfAsManyAsTellAsMuch() {
    func interval(weights: [Double]) -> Interval {
      Reliability(weights.map { judgement(0.9, right: true, weight: $0) }).all.interval
    }
    #expect(interval(weights: [1, 1, 1, 1]) == Share(count: 4, total: 4).interval)
    #expect(interval(weights: [3, 3, 3, 3]) == interval(weights: [1, 1, 1, 1]))
    #expect(interval(weights: [9, 1, 1, 1]).lower < interval(weights: [1, 1, 1, 1]).lower)
  }

  @Test func ofNoneNothingIsSaid() {
    let reliability = Reliability([])
    #expect(reliability.calibrationError == nil)
    #expect(reliability.brierScore == nil)
    #expect(reliability.all.interval == Interval(lower: 0, upper: 1))
  }
}

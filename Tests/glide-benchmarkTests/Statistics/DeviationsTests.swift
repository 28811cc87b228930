import Testing

@testable import glide_benchmark

@Suite struct DeviationsTests {
  /// As R's quantile() of type 7 gives them.
  @Test func quantilesLieBetweenTheRanks() {
    let values = [15.0, 20, 35, 40, 50].shuffled()
    #expect(values.quantile(0) == 15)
    #expect(values.quantile(0.05) == 16)
    #expect(values.quantile(0.4) == 29)
    #expect(values.quantile(0.5) == 35)
    #expect(values.quantile(0.95) == 48)
    #expect(values.quantile(1) == 50)
    #expect([7.0].quantile(0.95) == 7)
    #expect([Double]().quantile(0.5) == nil)
  }

  @Test func sizesHaveNoSign() {
    var errors = Deviations()
    for value in [-4.0, 1, 3] { errors.add(value) }
    #expect(errors.median == 1)
    #expect(abs((errors.size95 ?? 0) - 3.9) < 1e-12)
    #expect(abs((errors.percentile95 ?? 0) - 2.8) < 1e-12)
    #expect(abs((errors.rootMeanSquare ?? 0) - (26.0 / 3).squareRoot()) < 1e-12)
    #expect(Deviations().rootMeanSquare == nil)
  }
}

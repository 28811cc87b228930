import Testing

@testable import MotionSimulator

@Suite struct RandomSourceTests {
  @Test func streamsDiffer() {
    var first = RandomSource(seed: 1, stream: .movement)
    var second = RandomSource(seed: 1, stream: .approach)
    var third = RandomSource(seed: 2, stream: .movement)
    let values = [first.next(), second.next(), third.next()]
    #expect(Set(values).count == 3)
  }

  @Test func normalNumbersHaveMeanZeroAndDeviationOne() {
    var random = RandomSource(seed: 7, stream: .movement)
    let values = (0..<20000).map { _ in random.normal() }
    let mean = values.reduce(0, +) / 20000
    let variance = values.reduce(0) { $0 + $1 * $1 } / 20000
    #expect(abs(mean) < 0.03)
    #expect(abs(variance - 1) < 0.04)
  }
}

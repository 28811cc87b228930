import Sensors
import Testing

@Suite struct CounterUnwrappers {
  @Test func goOnOverAWrap() {
    var unwrapper = CounterUnwrapper()
    let readings: [UInt32] = [4_294_960_000, 4_294_965_000, 2704, 7704]
    #expect(readings.map { unwrapper.unwrap($0) } == [0, 5000, 10_000, 15_000])
  }

  @Test func goOverManyWraps() {
    var unwrapper = CounterUnwrapper()
    let step: UInt64 = 1_000_003
    let totals = (0..<20_000).map { unwrapper.unwrap(UInt32(truncatingIfNeeded: $0 * step)) }
    #expect(totals == (0..<20_000).map { Int64($0 * step) })
  }

  @Test func goBackWhereTheCounterWasReset() {
    var unwrapper = CounterUnwrapper()
    let readings: [UInt32] = [5_000_000, 5_004_000, 0, 4000]
    #expect(readings.map { unwrapper.unwrap($0) } == [0, 4000, -5_000_000, -4_996_000])
  }
}

import Sensors
import Testing

@Suite struct Regularity {
  /// The times of a sensor at 100 Hz, with a jitter of a fifth of an interval.
  private let times: [Double] = (0..<1000).map { Double($0) * 0.01 + Double($0 % 3) * 0.001 }

  @Test func isFoundWhereNothingIsMissing() {
    var detector = GapDetector()
    #expect(times.allSatisfy { detector.take($0) == .regular })
    #expect(abs((detector.interval ?? 0) - 0.01) < 0.0002)
  }

  @Test(arguments: [1, 2, 50])
  func missesSamples(count: Int) {
    var detector = GapDetector()
    var findings: [GapDetector.Finding] = []
    for (index, time) in times.enumerated() where !(500..<500 + count).contains(index) {
      findings.append(detector.take(time))
    }
    #expect(findings.filter { $0 != .regular } == [.gap(missing: count)])
    #expect(findings[500] == .gap(missing: count))
    #expect(detector.missing == count)
  }

  @Test func tellsDoubledSamples() {
    var detector = GapDetector()
    let findings = times.flatMap { time in
      time == times[300] ? [detector.take(time), detector.take(time)] : [detector.take(time)]
    }
    #expect(findings.filter { $0 != .regular } == [.doubled])
    #expect(detector.doubled == 1)
  }

  @Test func isFoundAgainAtAnotherRate() {
    var detector = GapDetector()
    for time in times { _ = detector.take(time) }
    for index in 1...200 { _ = detector.take(10 + Double(index) * 0.04) }
    #expect(abs((detector.interval ?? 0) - 0.04) < 0.001)
    #expect(detector.take(18.04) == .regular)
  }

  @Test func survivesAClockThatJumpsByYears() {
    var detector = GapDetector()
    for time in times { _ = detector.take(time) }
    #expect(detector.take(1e15) == .gap(missing: 999_999_999))
  }

  @Test(arguments: [25.0, 66.7, 1000, 6600])
  func givesTheRate(rate: Double) {
    var meter = RateMeter()
    #expect(meter.rate == nil)
    for index in 0..<Int(rate * 10) { meter.take(50 + Double(index) / rate) }
    #expect(abs((meter.rate ?? 0) - rate) < rate * 1e-6)
  }

  @Test func givesTheRateThatIsLeftWhereSamplesAreLost() {
    var meter = RateMeter()
    for (index, time) in times.enumerated() where index % 10 != 0 { meter.take(time) }
    #expect(abs((meter.rate ?? 0) - 90) < 0.5)
  }

  @Test func followsTheRate() {
    var meter = RateMeter()
    for time in times { meter.take(time) }
    for index in 1...400 { meter.take(10 + Double(index) / 50) }
    #expect(abs((meter.rate ?? 0) - 50) < 0.5)
  }
}

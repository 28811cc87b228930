import Testing

@testable import Sensors

@Suite struct SensorTimelines {
  private func place(
    _ samples: [SimulatedClock.Sample], clock: SensorTimeline.Clock = .sensor,
    interval: Double = 0.01, sensor: (Int, SimulatedClock.Sample) -> Double?
  ) -> (times: [Double], timeline: SensorTimeline) {
    var timeline = SensorTimeline(clock: clock, interval: interval)
    let times = samples.enumerated().map { index, sample in
      timeline.time(sensor: sensor(index, sample), arrival: sample.arrival).time
    }
    return (times, timeline)
  }

  private func worstError(
    _ times: [Double], _ samples: [SimulatedClock.Sample], delay: Double = 0.0005, after: Double
  ) -> Double {
    zip(times, samples).filter { $0.1.measured >= after }
      .map { abs($0 - $1.measured - delay) }.max() ?? .infinity
  }

  /// The three samples of a report arrive together, when the last of them was measured.
  private func reports(
    _ simulated: SimulatedClock, seconds: Double
  ) -> [SimulatedClock.Sample] {
    var samples = simulated.samples(seconds: seconds)
    for index in samples.indices {
      let last = min(index / 3 * 3 + 2, samples.count - 1)
      samples[index].arrival = samples[last].arrival + Double(index % 3) * 5e-6
    }
    return samples
  }

  @Test func keepTheSensorsClockWhereItIsRight() {
    let samples = SimulatedClock(drift: 1e-4).samples(seconds: 30)
    let (times, timeline) = place(samples) { $1.sensor }
    #expect(timeline.clock == .sensor)
    #expect(worstError(times, samples, after: 1005) < 0.001)
  }

  /// hid-nintendo's MSC_TIMESTAMP: within a report a third of the mean interval of reports, and
  /// from one to the next that and the whole besides.
  @Test(arguments: [0.005, 8.0 / 3000, 11.0 / 3000])
  func countTheSamplesOfAJoyCon(interval: Double) {
    let samples = reports(SimulatedClock(interval: interval), seconds: 30)
    let (times, timeline) = place(samples, interval: 0.005) { index, _ in
      Double(index / 3 * 6 + index % 3) * interval
    }
    #expect(timeline.clock == .count)
    #expect(times.intervals.allSatisfy { $0 > 0 })
    #expect(worstError(times, samples, after: 1012) < 0.002)
    let regular = Array(times.drop { $0 < 1012 })
    #expect(regular.intervals.standardDeviation < interval * 0.05)
  }

  @Test(arguments: [0.5, 0.9, 1.1, 2, 1000, 1e6, 1e-3])
  func passOverAClockOfTheWrongRate(rate: Double) {
    let samples = SimulatedClock().samples(seconds: 20)
    let (times, timeline) = place(samples) { $1.sensor * rate }
    #expect(timeline.clock == .count)
    #expect(times.intervals.allSatisfy { $0 > 0 })
    #expect(worstError(times, samples, after: 1012) < 0.002)
  }

  @Test func passOverAClockThatStandsStillOrIsAbsent() {
    let samples = SimulatedClock().samples(seconds: 20)
    for value in [7.0, nil] {
      let (times, timeline) = place(samples) { _, _ in value }
      #expect(timeline.clock == .count)
      #expect(worstError(times, samples, after: 1012) < 0.002)
    }
  }

  @Test func countOnAfterALoss() {
    let samples = SimulatedClock().samples(seconds: 20).lost(1010..<1011)
    let (times, _) = place(samples, clock: .count) { _, _ in nil }
    #expect(times.intervals.allSatisfy { $0 > 0 })
    #expect(worstError(times, samples, after: 1011.3) < 0.01)
    #expect(worstError(times, samples, after: 1016) < 0.002)
  }

  @Test func countOnAfterASmallLoss() {
    let samples = SimulatedClock().samples(seconds: 40).lost(1010..<1010.04)
    let (times, _) = place(samples, clock: .count) { _, _ in nil }
    #expect(worstError(times, samples, after: 1005) < 0.05)
    #expect(worstError(times, samples, after: 1025) < 0.002)
  }

  @Test func giveTheArrivalWhereThereIsNoOtherClock() {
    let samples = SimulatedClock().samples(seconds: 10)
    let (times, timeline) = place(samples, clock: .arrival) { _, _ in nil }
    #expect(timeline.clock == .arrival)
    #expect(times.intervals.allSatisfy { $0 > 0 })
    #expect(zip(times, samples).allSatisfy { abs($0 - $1.arrival) < 1e-4 })
  }
}

import Testing

@testable import Sensors

@Suite struct ClockDisciplines {
  /// The times that the samples are given, and what was noticed.
  private func discipline(
    _ samples: [SimulatedClock.Sample]
  ) -> (times: [Double], findings: [ClockDiscipline.Finding], rate: Double?) {
    var clock = ClockDiscipline()
    var times: [Double] = []
    var findings: [ClockDiscipline.Finding] = []
    for sample in samples {
      let placed = clock.time(sensor: sample.sensor, arrival: sample.arrival)
      times.append(placed.time)
      findings.append(placed.finding)
    }
    return (times, findings, clock.rate)
  }

  private func errors(
    _ times: [Double], _ samples: [SimulatedClock.Sample], delay: Double, after: Double
  ) -> [Double] {
    zip(times, samples).filter { $0.1.measured >= after }.map { $0 - $1.measured - delay }
  }

  @Test(arguments: [-200e-6, 0, 200e-6], [1.0 / 50, 1.0 / 250, 1.0 / 1000])
  func takeJitterAndDriftAway(drift: Double, interval: Double) {
    let simulated = SimulatedClock(interval: interval, drift: drift)
    let samples = simulated.samples(seconds: 120)
    let (times, findings, rate) = discipline(samples)
    #expect(findings.allSatisfy { $0 == .steady })
    #expect(times.intervals.allSatisfy { $0 > 0 })
    let settled = errors(times, samples, delay: simulated.leastDelay, after: 1005)
    #expect(settled.allSatisfy { abs($0) < 0.001 })
    let late = errors(times, samples, delay: simulated.leastDelay, after: 1060)
    #expect(late.allSatisfy { abs($0) < 0.0005 })
    // Arrivals vary by 2 ms; what is left is a hundredth of it.
    let regular = Array(times.drop { $0 < 1005 })
    #expect(regular.intervals.standardDeviation < 20e-6)
    #expect(abs((rate ?? 0) - 1 - drift) < 40e-6)
  }

  @Test func followAnOscillatorWithoutACrystal() {
    let simulated = SimulatedClock(drift: 0.01)
    let samples = simulated.samples(seconds: 60)
    let (times, findings, _) = discipline(samples)
    #expect(findings.allSatisfy { $0 == .steady })
    let settled = errors(times, samples, delay: simulated.leastDelay, after: 1001)
    #expect(settled.allSatisfy { abs($0) < 0.002 })
    #expect(settled.suffix(1000).allSatisfy { abs($0) < 0.0005 })
  }

  @Test func areNotMovedByABurst() {
    let simulated = SimulatedClock()
    let samples = simulated.samples(seconds: 30).heldUp(1010..<1010.5)
    let (times, findings, _) = discipline(samples)
    #expect(findings.allSatisfy { $0 == .steady })
    let settled = errors(times, samples, delay: simulated.leastDelay, after: 1005)
    #expect(settled.allSatisfy { abs($0) < 0.001 })
  }

  @Test func leaveAGapWhereSamplesWereLost() {
    let simulated = SimulatedClock()
    let samples = simulated.samples(seconds: 30).lost(1010..<1012)
    let (times, findings, _) = discipline(samples)
    #expect(findings.allSatisfy { $0 == .steady })
    let gaps = times.intervals.filter { $0 > 0.1 }
    #expect(gaps.count == 1)
    #expect(abs((gaps.first ?? 0) - 2.01) < 0.002)
  }

  @Test(arguments: [-16.0, 1e6, -0.15, 0.15])
  func followAClockThatJumps(by jump: Double) {
    let simulated = SimulatedClock()
    var samples = simulated.samples(seconds: 30)
    for index in samples.indices where samples[index].measured > 1010 {
      samples[index].sensor += jump
    }
    let (times, findings, _) = discipline(samples)
    #expect(findings.count { $0 == .reset } == 1)
    #expect(times.intervals.allSatisfy { $0 > 0 })
    // Forward at once, backward by and by.
    #expect(
      errors(times, samples, delay: simulated.leastDelay, after: 1012)
        .allSatisfy { abs($0) < 0.002 })
    #expect(
      errors(times, samples, delay: simulated.leastDelay, after: 1001)
        .allSatisfy { abs($0) < 0.25 })
  }

  @Test func sayThatATimeIsRepeated() {
    var samples = SimulatedClock().samples(seconds: 2)
    samples[100].sensor = samples[99].sensor
    let (times, findings, _) = discipline(samples)
    #expect(findings.indices.filter { findings[$0] != .steady } == [100])
    #expect(findings[100] == .repeated)
    #expect(times.intervals.allSatisfy { $0 > 0 })
  }

  @Test func goOnUpwardsWithAnotherClock() {
    var clock = ClockDiscipline()
    var times: [Double] = []
    for sample in SimulatedClock().samples(seconds: 2) {
      times.append(clock.time(sensor: sample.sensor, arrival: sample.arrival).time)
    }
    clock.restart(ClockDiscipline.Parameters())
    for sample in SimulatedClock(start: 1002, sensorStart: -40).samples(seconds: 2) {
      times.append(clock.time(sensor: sample.sensor, arrival: sample.arrival).time)
    }
    #expect(times.intervals.allSatisfy { $0 > 0 && $0 < 0.03 })
  }
}

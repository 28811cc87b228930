import Glibc
import TestRandom

/// Samples of a sensor whose clock is not ours, sent on a way that delays them.
struct SimulatedClock {
  struct Sample {
    /// When it was measured, on the monotonic clock; s.
    var measured: Double
    /// The same on the sensor's clock.
    var sensor: Double
    var arrival: Double
  }

  /// s
  var interval: Double = 0.01
  /// By how much the sensor's clock is slow.
  var drift: Double = 0
  /// What every sample is delayed by at least, and by how much more in the mean; s.
  var leastDelay: Double = 0.0005
  var jitter: Double = 0.002
  /// What the clocks said at the beginning.
  var start: Double = 1000
  var sensorStart: Double = 7

  /// Returns the samples of so many seconds, in the order of their arrival.
  func samples(seconds: Double, seed: UInt64 = 1) -> [Sample] {
    var random = SplitMix64(state: seed)
    var lastArrival = 0.0
    return (0..<Int(seconds / interval)).map { index in
      let sensor = Double(index) * interval
      let measured = start + sensor * (1 + drift)
      lastArrival = max(lastArrival, measured + leastDelay + Self.exponential(&random) * jitter)
      return Sample(measured: measured, sensor: sensorStart + sensor, arrival: lastArrival)
    }
  }

  /// Exponentially distributed, of mean 1: most samples come at once, a few come late.
  private static func exponential(_ random: inout SplitMix64) -> Double {
    -log(random.number(in: Double.leastNormalMagnitude...1))
  }
}

extension [SimulatedClock.Sample] {
  /// Holds those back that would arrive within the time given, until its end.
  func heldUp(_ span: Range<Double>) -> Self {
    map { sample in
      var sample = sample
      if span.contains(sample.arrival) { sample.arrival = span.upperBound }
      return sample
    }
  }

  /// Loses those that were measured within the time given.
  func lost(_ span: Range<Double>) -> Self {
    filter { !span.contains($0.measured) }
  }
}

extension [Double] {
  var intervals: [Double] { zip(dropFirst(), self).map { $0 - $1 } }

  var standardDeviation: Double {
    let mean = reduce(0, +) / Double(count)
    return (map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(count)).squareRoot()
  }
}

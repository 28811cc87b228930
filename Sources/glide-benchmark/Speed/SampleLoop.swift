import MotionCore

/// What a loop asks of a sample, in whatever precision.
protocol TimedSample {
  /// s
  var time: Double { get set }
}

extension MotionSample: TimedSample {}

/// A recording in memory that begins again where it ends, its time going on.
struct SampleLoop<Sample: TimedSample> {
  private let samples: [Sample]
  /// s
  private let lap: Double

  init(_ samples: [Sample]) {
    self.samples = samples
    let length = (samples.last?.time ?? 0) - (samples.first?.time ?? 0)
    // From the last sample to the first one it is as long as from one to the next.
    lap = samples.count > 1 ? length * Double(samples.count) / Double(samples.count - 1) : 1
  }

  /// Of one lap.
  var count: Int { samples.count }

  /// The same with each sample changed, all but its time.
  func map<Other>(_ change: (Sample) -> Other) -> SampleLoop<Other> {
    SampleLoop<Other>(samples.map(change))
  }

  var startTime: Double { samples.first?.time ?? 0 }

  @inline(__always)
  func forEach(_ count: Int, _ body: (Sample) -> Void) {
    var left = count
    var offset = 0.0
    while left > 0, !samples.isEmpty {
      for sample in samples.prefix(left) {
        var sample = sample
        sample.time += offset
        body(sample)
      }
      left -= samples.count
      offset += lap
    }
  }
}

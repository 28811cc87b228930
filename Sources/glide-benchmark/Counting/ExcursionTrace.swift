import MotionCore

/// The core's excursion from the start pose over a whole recording.
struct ExcursionTrace {
  /// s, rad
  private var points: [(time: Double, excursion: Double)] = []

  init(_ samples: [MotionSample], _ profile: MovementProfile) {
    var tracker = MotionTracker(profile: profile)
    points.reserveCapacity(samples.count)
    for sample in samples {
      tracker.process(sample) { _ in }
      points.append((sample.time, tracker.excursion))
    }
  }

  /// The time within `span` for which the excursion is at least `share` of its greatest there; s.
  func time(above share: Double, within span: ClosedRange<Double>) -> Double {
    let within = points.filter { span.contains($0.time) }
    let peak = within.map(\.excursion).max() ?? 0
    return zip(within, within.dropFirst()).reduce(0) { sum, pair in
      pair.0.excursion >= share * peak ? sum + pair.1.time - pair.0.time : sum
    }
  }
}

import MotionCore

/// How far the filter's up is from the true one over a trial: root mean squares, degrees.
struct TiltErrors {
  /// Of each sample's orientation as known with that sample.
  private(set) var live: Double = 0
  /// Of the same orientation as levelled `lag` seconds later.
  private(set) var levelled: Double = 0

  init(_ trial: OrientationTrial, lag: Double) {
    var filter = OrientationFilter()
    var recorded: [RecordedOrientation] = []
    let steps = Int(lag * trial.rate)
    var live = RootMeanSquare()
    var levelled = RootMeanSquare()
    for (i, sample) in trial.samples.enumerated() {
      filter.update(sample, dt: i == 0 ? 0 : 1 / trial.rate)
      recorded.append(filter.recorded)
      if let up = trial.up[i] { live.add(filter.orientation.upInSensor.angle(to: up)) }
      if i >= steps, let up = trial.up[i - steps] {
        levelled.add(filter.levelled(recorded[i - steps]).upInSensor.angle(to: up))
      }
    }
    self.live = live.value.inDegrees
    self.levelled = levelled.value.inDegrees
  }
}

private struct RootMeanSquare {
  private var sum: Double = 0
  private var count: Double = 0

  mutating func add(_ value: Double) {
    sum += value * value
    count += 1
  }

  var value: Double { count > 0 ? (sum / count).squareRoot() : 0 }
}

extension Vector3 {
  fileprivate func angle(to other: Vector3) -> Double {
    arctangent(cross(other).length, dot(other))
  }
}

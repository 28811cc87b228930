import CAllocationCounter
import MotionCore

/// What a sample costs.
struct Cost {
  /// Of the fastest run.
  let nanoseconds: Double
  /// Of a run that followed another, what the run itself allocates included.
  let bytes: Double

  init(samples: [MotionSample], runs: Int, _ pass: ([MotionSample]) -> Void) {
    self.init(count: samples.count, runs: runs) { pass(samples) }
  }

  /// Of `run`, which takes in so many samples.
  init(count: Int, runs: Int, _ run: () -> Void) {
    run()
    let before = allocated_bytes()
    run()
    bytes = Double(allocated_bytes() - before) / Double(max(count, 1))
    nanoseconds = fastest(of: runs, run) / .nanoseconds(1) / Double(max(count, 1))
  }
}

/// Returns how long the fastest of so many runs takes.
func fastest(of runs: Int, _ run: () throws -> Void) rethrows -> Duration {
  let clock = ContinuousClock()
  var fastest = Duration.seconds(3600)
  for _ in 0..<runs { fastest = min(fastest, try clock.measure(run)) }
  return fastest
}

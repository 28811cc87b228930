import CAllocationCounter
import MotionCore

/// What a pass over samples costs for each of them.
struct Cost {
  /// Of the fastest run.
  let nanoseconds: Double
  /// Of the first run that followed another, what the run itself allocates included.
  let bytes: Double

  init(samples: [MotionSample], runs: Int, _ pass: ([MotionSample]) -> Void) {
    pass(samples)
    let before = allocated_bytes()
    pass(samples)
    bytes = Double(allocated_bytes() - before) / Double(max(samples.count, 1))
    var fastest = Duration.seconds(3600)
    let clock = ContinuousClock()
    for _ in 0..<runs { fastest = min(fastest, clock.measure { pass(samples) }) }
    nanoseconds = fastest / .nanoseconds(1) / Double(max(samples.count, 1))
  }
}

/// Keeps a result from being optimized away.
@inline(never)
func keep(_ value: Double) {}

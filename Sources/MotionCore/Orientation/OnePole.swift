/// The gain of a one-pole low-pass with time constant `tau`, s, for a step of `dt`, s.
///
/// The backward-Euler form: stable for every step, and it needs no exponential.
@inlinable
func onePoleGain(_ dt: Real, tau: Real) -> Real { dt / (tau + dt) }

/// Two equal one-pole low-passes in a row, which begin as a plain mean.
///
/// The gain is never below 1/n for the n-th sample, so that the output is the mean of what came
/// until the time constant is reached; without it the start-up would take several time constants.
struct CascadedLowPass: Sendable {
  private var first: Vector3 = .zero
  private(set) var value: Vector3 = .zero
  private var count: Real = 0

  /// Takes in `input` with the gain of one stage.
  @inline(__always)
  mutating func update(_ input: Vector3, gain: Real) {
    count = min(count + 1, 1e6)
    let g = max(gain, 1 / count)
    first += (input - first) * g
    value += (first - value) * g
  }

  /// Turns the frame of what came so far.
  mutating func turn(by rotation: Quaternion) {
    first = rotation.rotate(first)
    value = rotation.rotate(value)
  }

  /// Forgets the past: the next input is the output.
  mutating func reset() { count = 0 }
}

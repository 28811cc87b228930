import MotionCore

/// Carries the last sample on while a device says nothing.
///
/// Silence is not loss: a device that sends changes only is silent where nothing changes, and a
/// hold goes on in it. Short silences of such a device are filled whatever its values. A longer one
/// is filled only where the last sample is that of a sensor at rest, as in a hold: a limb that
/// moves does not go on at just the same values, so there something is missing, and the gap stays.
struct SilenceFiller: Sendable {
  struct Parameters: Sendable, Equatable {
    /// How many usual intervals without a sample are silence; jitter is less.
    var intervals: Double = 1.75

    /// For how long any value is carried on where changes only are sent; s. A quarter of a second
    /// of exactly the same values does not happen to a limb that moves.
    var unconditional: Double = 0.25

    /// From when on a device that sends every sample is taken for silent; s. Radios catch up after
    /// less.
    var patience: Double = 1

    /// The longest silence that is filled at once, when it ends; s. A recording's clock may jump by
    /// years.
    var longest: Double = 600

    /// What a sensor at rest may say: rad/s, as the bias of a cheap gyroscope, and m/s² off
    /// gravity, as its accelerometer's.
    var angularRate: Double = 0.2
    var acceleration: Double = 2
  }

  let parameters: Parameters
  let sendsChangesOnly: Bool

  private let interval: Double
  private var typical: TypicalInterval = TypicalInterval()
  private var lastReal: MotionSample?
  private var lastTime: Double = -.infinity

  /// `interval` is the nominal one; s.
  init(interval: Double, sendsChangesOnly: Bool, parameters: Parameters = Parameters()) {
    self.interval = interval
    self.sendsChangesOnly = sendsChangesOnly
    self.parameters = parameters
  }

  /// Takes a sample of the device; hands over what belongs before it, then itself.
  mutating func take(_ sample: MotionSample, deliver: (MotionSample) -> Void) {
    fill(until: sample.time, isWaiting: false, deliver: deliver)
    if let lastReal { typical.take(sample.time - lastReal.time) }
    lastReal = sample
    // Its time has been filled already, by what was before it.
    guard sample.time > lastTime else { return }
    lastTime = sample.time
    deliver(sample)
  }

  /// Hands over the samples of a silence up to `end`, which has not ended if `isWaiting`; s.
  mutating func fill(until end: Double, isWaiting: Bool, deliver: (MotionSample) -> Void) {
    guard let lastReal else { return }
    let usual = typical.value ?? interval
    let silence = end - lastReal.time
    let patience =
      sendsChangesOnly
      ? (isWaiting ? parameters.unconditional : parameters.intervals * usual)
      : parameters.patience
    guard silence > patience, silence < parameters.longest || isWaiting else { return }
    guard isAtRest(lastReal) || sendsChangesOnly && silence <= parameters.unconditional else {
      return
    }
    // Up to half an interval before the end, where its own sample may be.
    var time = max(lastTime, lastReal.time) + usual
    while time <= end - usual / 2 {
      var sample = lastReal
      sample.time = time
      deliver(sample)
      lastTime = time
      time += usual
    }
  }

  private func isAtRest(_ sample: MotionSample) -> Bool {
    let off = Double(sample.acceleration.length) - AxisScales.standardGravity
    let rate = Double(sample.angularVelocity?.length ?? 0)
    return abs(off) <= parameters.acceleration && rate <= parameters.angularRate
  }
}

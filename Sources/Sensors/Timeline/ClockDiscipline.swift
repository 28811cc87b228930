/// Puts a sensor's own timestamps on the monotonic timeline: estimates the offset and the rate of
/// its clock from pairs of sensor time and arrival, as they come, and removes the jitter of the
/// arrivals. Pure, and of constant memory.
///
/// A sample's time is where ``LowerEnvelope``'s line is at its sensor time: when it would have
/// arrived with the least delay. What never varies of the delay cannot be seen and stays in. Times
/// strictly increase; when the line moves, they follow by running a little faster or slower.
public struct ClockDiscipline: Sendable {
  public struct Parameters: Sendable, Equatable {
    /// By how much the rates of such clocks differ from 1: a standard deviation. Two crystals: 200
    /// ppm with their warmth. An oscillator without one still shows: it outweighs this in seconds.
    public var rateSpread: Double = 200e-6

    /// How much the least delay varies from one moment to another; s. USB and I2C: far less;
    /// Bluetooth: the slot that was missed.
    public var delaySpread: Double = 1e-3

    /// A sample that comes so much too early, or samples that keep coming so much too late, do so
    /// because the sensor's clock has jumped or samples were lost; s. Above what a scheduler or a
    /// radio delays now and then.
    public var step: Double = 0.1

    /// For how long samples are late before that is more than a delay; s. What was only held up
    /// catches up faster than it was measured, and is told from it by that.
    public var patience: Double = 0.2

    /// The time in which an error of the output goes back to 1/e; s. Long against the interval of
    /// samples, short against what the wearer sees.
    public var settling: Double = 0.5

    /// How much faster or slower the output may run while it catches up.
    public var largestSlew: Double = 0.5

    /// The longest block of ``LowerEnvelope``, of which there are sixteen; s. In a minute the rates
    /// of clocks hardly change, and jitter of a millisecond leaves 20 ppm of doubt.
    public var longestBlock: Double = 4

    public init() {}
  }

  /// What was noticed with a sample.
  public enum Finding: Sendable, Equatable {
    /// The clock goes on.
    case steady
    /// The sensor says the same time again.
    case repeated
    /// The sensor's clock went back, jumped ahead, or stood still: it is followed anew from here.
    case reset
  }

  public private(set) var parameters: Parameters

  /// Seconds on the monotonic clock for one on the sensor's; nil before the first sample.
  public var rate: Double? { envelope?.rate }

  /// The same as measured alone, and over how many seconds.
  public var measured: (rate: Double, span: Double)? { envelope?.measured }

  /// The time given last.
  public private(set) var lastTime: Double?

  private var envelope: LowerEnvelope?
  private var last: LowerEnvelope.Point?
  private var lateSince: LowerEnvelope.Point?

  /// How long this line has been followed; s.
  private var age: Double = 0

  /// No two times are nearer than this; s. A recording writes microseconds.
  static let leastInterval: Double = 1e-6

  public init(_ parameters: Parameters = Parameters()) {
    self.parameters = parameters
  }

  /// Follows another clock of the same sensor from the next sample on; times go on increasing.
  public mutating func restart(_ parameters: Parameters) {
    self.parameters = parameters
    envelope = nil
    last = nil
    lateSince = nil
  }

  /// Returns when the sample was measured, on the monotonic clock; all in seconds.
  ///
  /// Both must be finite numbers, and `arrival` must not decrease.
  public mutating func time(
    sensor: Double, arrival: Double
  ) -> (time: Double, finding: Finding) {
    let point = LowerEnvelope.Point(sensor: sensor, arrival: arrival)
    guard var envelope, let last else {
      return (begin(at: point, rate: 1), .steady)
    }
    if sensor == last.sensor {
      return (emit(lastTime ?? arrival), .repeated)
    }
    if sensor < last.sensor || hasJumped(point, envelope) {
      return (begin(at: point, rate: envelope.rate), .reset)
    }
    envelope.take(point)
    self.envelope = envelope
    self.last = point
    let elapsed = (sensor - last.sensor) * envelope.rate
    return (follow(envelope.arrival(of: sensor), elapsed: elapsed), .steady)
  }

  private mutating func begin(at point: LowerEnvelope.Point, rate: Double) -> Double {
    let elapsed = max(0, last.map { point.arrival - $0.arrival } ?? 0)
    envelope = LowerEnvelope(
      .init(
        longestBlock: parameters.longestBlock, rateSpread: parameters.rateSpread,
        delaySpread: parameters.delaySpread),
      first: point, rate: rate)
    last = point
    lateSince = nil
    age = 0
    return follow(point.arrival, elapsed: elapsed)
  }

  /// Whether the sensor's clock has left the line for good.
  private mutating func hasJumped(
    _ point: LowerEnvelope.Point, _ envelope: LowerEnvelope
  ) -> Bool {
    let delay = envelope.delay(of: point)
    if delay < -parameters.step { return true }
    guard delay > parameters.step else {
      lateSince = nil
      return false
    }
    guard let since = lateSince else {
      lateSince = point
      return false
    }
    let arrived = point.arrival - since.arrival
    guard arrived >= parameters.patience else { return false }
    lateSince = point
    // Held-up samples come faster than they were measured; these keep their pace.
    return arrived > 0.8 * (point.sensor - since.sensor) * envelope.rate
  }

  /// Moves the output on towards `target`.
  private mutating func follow(_ target: Double, elapsed: Double) -> Double {
    guard let lastTime else { return emit(target) }
    let error = target - (lastTime + elapsed)
    if error > parameters.step { return emit(target) }
    // The first line is the worst: it is left behind as fast as better ones come.
    age += elapsed
    let share = min(1, elapsed / min(parameters.settling, age))
    let slew = parameters.largestSlew * elapsed
    return emit(lastTime + elapsed + min(max(error * share, -slew), slew))
  }

  private mutating func emit(_ time: Double) -> Double {
    let time = max(time, lastTime.map { $0 + Self.leastInterval } ?? time)
    lastTime = time
    return time
  }
}

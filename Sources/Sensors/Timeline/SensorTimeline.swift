/// Gives the samples of one sensor their times, by the best clock that there is.
///
/// That is the sensor's own, as long as it runs at its rate. One that does not, as
/// `MSC_TIMESTAMP` of the kernel's hid-nintendo, which advances by twice the time and unevenly, is
/// noticed and passed over: such a sensor's samples are counted instead, and their count is
/// disciplined like a clock. That also spreads the samples of one report over the time in which
/// they were measured. A sensor that only tells of changes can not be counted either: its samples
/// have the time of their arrival.
public struct SensorTimeline: Sendable {
  public enum Clock: Sendable, Equatable {
    /// The sensor's own.
    case sensor
    /// The count of its samples.
    case count
    /// When they arrive.
    case arrival
  }

  public struct Parameters: Sendable, Equatable {
    public var discipline: ClockDiscipline.Parameters = ClockDiscipline.Parameters()

    /// How far from 1 the rate of a clock may be; no oscillator is so bad.
    public var rateTolerance: Double = 0.03

    /// Over which time the rate is judged at the earliest; s.
    public var judgement: Double = 0.5

    /// So many resets in so many seconds are too many for a clock.
    public var resets: Int = 4
    public var resetWindow: Double = 5

    /// So many more repeated times than new ones are too many.
    public var repetitions: Int = 5

    /// How far from nominal the rate of samples may be: Bluetooth stacks change it (hid-nintendo's
    /// source tells of 8, 11 and 15 ms).
    public var countSpread: Double = 0.5

    public init() {}
  }

  public let parameters: Parameters

  /// The clock that is in use.
  public private(set) var clock: Clock

  /// Seconds a sample, where known: for counting.
  public private(set) var interval: Double

  private var discipline: ClockDiscipline
  private var count: Int = 0
  private var isSkipping: Bool = false
  private var meter: RateMeter = RateMeter()
  private var resets: (count: Int, since: Double) = (0, -.infinity)
  private var repetitions: Int = 0

  /// `interval` is the nominal time from one sample to the next; s.
  public init(clock: Clock, interval: Double, parameters: Parameters = Parameters()) {
    self.clock = clock
    self.interval = interval
    self.parameters = parameters
    discipline = ClockDiscipline(
      clock == .count ? Self.counting(parameters) : parameters.discipline)
  }

  /// Seconds on the monotonic clock for one on the clock in use, where that is known.
  public var rate: Double? { discipline.rate }

  /// Returns the time of a sample that arrived at `arrival` and was measured at `sensor` of its
  /// own clock, if it has one; s. Times strictly increase.
  public mutating func time(
    sensor: Double?, arrival: Double
  ) -> (time: Double, finding: ClockDiscipline.Finding) {
    meter.take(arrival)
    switch (clock, sensor) {
    case (.sensor, let sensor?):
      let placed = discipline.time(sensor: sensor, arrival: arrival)
      judge(placed.finding, arrival: arrival)
      return placed
    case (.sensor, nil):
      passOver(to: .count)
      return counted(arrival)
    case (.count, _):
      return counted(arrival)
    case (.arrival, _):
      // The discipline of a clock that is always right.
      let least = discipline.lastTime.map { $0 + ClockDiscipline.leastInterval }
      return discipline.time(sensor: max(arrival, least ?? arrival), arrival: arrival)
    }
  }

  /// Notes that samples are missing before the next: a count does not show them.
  public mutating func skip() {
    isSkipping = true
  }

  private mutating func counted(
    _ arrival: Double
  ) -> (time: Double, finding: ClockDiscipline.Finding) {
    count += 1
    if isSkipping, let lastTime = discipline.lastTime {
      count += max(0, Int(min((arrival - lastTime) / (interval * (rate ?? 1)), 1e9)) - 1)
    }
    isSkipping = false
    return discipline.time(sensor: Double(count) * interval, arrival: arrival)
  }

  private mutating func judge(_ finding: ClockDiscipline.Finding, arrival: Double) {
    switch finding {
    case .steady:
      repetitions = max(0, repetitions - 1)
    case .repeated:
      repetitions += 1
    case .reset:
      if arrival - resets.since > parameters.resetWindow { resets = (0, arrival) }
      resets.count += 1
    }
    if resets.count >= parameters.resets || repetitions >= parameters.repetitions {
      return passOver(to: .count)
    }
    guard let measured = discipline.measured, measured.span >= parameters.judgement else { return }
    if abs(measured.rate - 1) > parameters.rateTolerance { passOver(to: .count) }
  }

  private mutating func passOver(to clock: Clock) {
    self.clock = clock
    if let rate = meter.rate { interval = 1 / rate }
    discipline.restart(Self.counting(parameters))
  }

  private static func counting(_ parameters: Parameters) -> ClockDiscipline.Parameters {
    var counting = parameters.discipline
    counting.rateSpread = parameters.countSpread
    // Radio links, which need it, are the least even.
    counting.delaySpread = max(counting.delaySpread, 5e-3)
    // A sample that was lost shifts the count: what was before is soon to be forgotten.
    counting.longestBlock = min(counting.longestBlock, 0.5)
    return counting
  }
}

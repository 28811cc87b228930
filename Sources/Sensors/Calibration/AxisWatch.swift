public import MotionCore

/// Notices from the samples of a session that a sensor's axis is dead or at the end of its range.
public struct AxisWatch: Sendable {
  public enum Finding: Sendable, Equatable, Hashable, CustomStringConvertible {
    case dead(CalibrationError.Instrument, CalibrationError.Axis)
    case saturated(CalibrationError.Instrument)

    public var description: String {
      switch self {
      case .dead(let instrument, let axis):
        """
        the \(instrument)'s \(axis) axis stays at one value while the others move: the sensor is \
        damaged or set up wrongly, and the count cannot be relied on
        """
      case .saturated(let instrument):
        """
        the \(instrument) has come to the end of its range: ranges and holds may be wrong; choose \
        a larger range, or move more slowly
        """
      }
    }
  }

  /// By how much the liveliest axis moves before one that does not is dead; m/s², rad/s. Any
  /// working axis has noise, or some part of such a movement.
  private static let acceleration: Double = 3
  private static let angularRate: Double = 1
  /// Samples, enough that a slow driver has updated each axis.
  private static let leastSamples: Int = 200
  /// A knock alone may be at the end of the range.
  private static let saturatedSamples: Int = 10
  private static let fullScale: Double = 0.98

  private let ranges: (acceleration: Double?, angularRate: Double?)
  private var force: AxisStatistics = AxisStatistics()
  private var rate: AxisStatistics = AxisStatistics()
  private var saturated: (force: Int, rate: Int) = (0, 0)

  /// The ranges, m/s² and rad/s, are the largest values that the sensor can tell, where known.
  public init(accelerationRange: Double?, angularRateRange: Double?) {
    ranges = (accelerationRange, angularRateRange)
  }

  public mutating func add(_ sample: MotionSample) {
    guard sample.isFinite else { return }
    force.add(sample.acceleration)
    if let range = ranges.acceleration, sample.acceleration.greatest >= range * Self.fullScale {
      saturated.force += 1
    }
    guard let angularVelocity = sample.angularVelocity else { return }
    rate.add(angularVelocity)
    if let range = ranges.angularRate, angularVelocity.greatest >= range * Self.fullScale {
      saturated.rate += 1
    }
  }

  public var findings: [Finding] {
    dead(force, .accelerometer, movement: Self.acceleration)
      + dead(rate, .gyroscope, movement: Self.angularRate)
      + (saturated.force >= Self.saturatedSamples ? [.saturated(.accelerometer)] : [])
      + (saturated.rate >= Self.saturatedSamples ? [.saturated(.gyroscope)] : [])
  }

  private func dead(
    _ statistics: AxisStatistics, _ instrument: CalibrationError.Instrument, movement: Double
  ) -> [Finding] {
    guard statistics.count >= Self.leastSamples, statistics.span.greatest >= movement else {
      return []
    }
    return zip(statistics.span.components, CalibrationError.Axis.allCases)
      .filter { $0.0 == 0 }.map { .dead(instrument, $0.1) }
  }
}

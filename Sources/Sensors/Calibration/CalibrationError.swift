/// Why a sensor could not be calibrated, in words that say what to do; rates in rad/s, the rest in
/// m/s².
public enum CalibrationError: Error, Sendable, Equatable {
  /// It did not come to rest.
  case notStill
  /// It was at rest and then moved.
  case moved
  /// The gyroscope says so much at rest.
  case turning(rate: Double)
  /// The accelerometer says so much at rest.
  case notGravity(Double)
  /// An axis that says nothing.
  case dead(Instrument, Axis)
  /// An axis at the end of its range.
  case saturated(Instrument, Axis)
  /// The sensor said too little to judge by.
  case tooFewSamples(Int)
  /// The six poses do not agree on an offset and a scale that a working sensor has.
  case implausible

  public enum Instrument: String, Sendable {
    case accelerometer
    case gyroscope
  }

  public enum Axis: String, Sendable, CaseIterable {
    case x
    case y
    case z
  }
}

extension CalibrationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notStill:
      "the sensor did not come to rest: lay it on something firm and let go of it"
    case .moved:
      "the sensor was moved: lay it on something firm, let go of it, and try again"
    case .turning(let rate):
      """
      the gyroscope says \(degrees(rate)) °/s at rest, and more than \
      \(degrees(StillPose.Limits.angularRate)) is no bias: let it lie still; if it does, the \
      gyroscope is damaged or its scale is wrong
      """
    case .notGravity(let size):
      """
      the accelerometer says \(tenths(size)) m/s² at rest, where gravity is 9.8: let it lie still; \
      if it does, its scale is wrong or an axis is damaged
      """
    case .dead(let instrument, let axis):
      "the \(instrument)'s \(axis) axis says nothing: the sensor is damaged or set up wrongly"
    case .saturated(let instrument, let axis):
      """
      the \(instrument)'s \(axis) axis is at the end of its range at rest: choose a larger range; \
      if that does not help, it is damaged
      """
    case .tooFewSamples(let count):
      "only \(count) samples came, too few to judge by: check the sensor's connection and its rate"
    case .implausible:
      """
      the six poses contradict each other: lay it down on each of its six sides, still each time, \
      within about 20 degrees of upright
      """
    }
  }

  private func degrees(_ rate: Double) -> String { tenths(rate * 180 / .pi) }

  private func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}

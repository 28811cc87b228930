/// The vertical axis of a plot: its ends, which are labelled, and the labels between them.
public struct PlotScale: Sendable, Equatable {
  public var lower: Double
  public var upper: Double
  public var step: Double

  public init(lower: Double, upper: Double, step: Double) {
    self.lower = lower
    self.upper = upper
    self.step = step
  }

  /// An axis on which all of `values` lie, from one round figure to another, with two to five steps
  /// between; not below `floor`, where the figures have one.
  public init(covering values: [Double], floor: Double? = nil) {
    let finite = values.filter(\.isFinite)
    let low = finite.min() ?? floor ?? 0
    let high = max(finite.max() ?? low, low)
    let step = Self.roundStep(max((high - low) / 4, 0.1))
    lower = max((low / step).rounded(.down) * step, floor ?? -.infinity)
    upper = max((high / step).rounded(.up) * step, lower + 2 * step)
    self.step = step
  }

  /// Returns the least of 1, 2 and 5 times a power of ten that is not less than `least`.
  private static func roundStep(_ least: Double) -> Double {
    var unit = 0.1
    while unit * 10 <= least { unit *= 10 }
    return [1, 2, 5, 10].map { $0 * unit }.first { $0 >= least * 0.999_999 } ?? 10 * unit
  }

  /// Where the axis is labelled, from below.
  public var ticks: [Double] {
    guard step > 0, upper > lower else { return [lower] }
    let count = Int(((upper - lower) / step).rounded())
    return (0...count).map { lower + Double($0) * step }
  }

  /// Where `value` lies: 0 at the lower end, 1 at the upper one.
  func fraction(_ value: Double) -> Double {
    upper > lower ? (value - lower) / (upper - lower) : 0.5
  }
}

/// Measured values less the true ones.
struct Deviations: Equatable {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) {
    values.append(value)
  }

  mutating func add(_ other: Deviations) {
    values += other.values
  }

  var median: Double? { values.quantile(0.5) }

  /// The size that 95 % of the deviations, whatever their sign, do not exceed.
  var size95: Double? { values.map(\.magnitude).quantile(0.95) }

  /// The value that 95 % of the deviations do not exceed.
  var percentile95: Double? { values.quantile(0.95) }

  var rootMeanSquare: Double? {
    guard !values.isEmpty else { return nil }
    return (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
  }
}

extension [Double] {
  /// Returns the value that this share of the values do not exceed: between the two nearest ranks
  /// in proportion (type 7 of Hyndman and Fan 1996), nil of none.
  func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    let sorted = self.sorted()
    let position = share * Double(count - 1)
    let below = Int(position)
    let above = Swift.min(below + 1, count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}

/// Bounds that hold the true value in 95 of 100 such measurements.
struct Interval: Equatable {
  var lower: Double
  var upper: Double

  /// The quantile of the normal distribution that leaves 2.5 % on either side.
  static let normalQuantile: Double = 1.959963984540054

  /// "86.6–97.8": `scale` is 100 for percent.
  func text(scale: Double = 1, decimals: Int) -> String {
    decimal(lower * scale, decimals) + "–" + decimal(upper * scale, decimals)
  }
}

/// Bounds that hold the true value in 95 of 100 such measurements.
struct Interval: Equatable {
  var lower: Double
  var upper: Double

  /// The quantile of the normal distribution that leaves 2.5 % on either side.
  static let normalQuantile: Double = 1.959963984540054

  /// Wilson's score interval (1927) of a share of so many, which holds for small samples and for
  /// shares near 0 and 1; everything where there is no share.
  static func wilson(share: Double?, size: Double) -> Interval {
    guard let share, size > 0 else { return Interval(lower: 0, upper: 1) }
    let z = normalQuantile
    let scale = 1 / (1 + z * z / size)
    let centre = scale * (share + z * z / (2 * size))
    let half = scale * z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
    return Interval(lower: max(0, centre - half), upper: min(1, centre + half))
  }

  /// "86.6–97.8": `scale` is 100 for percent.
  func text(scale: Double = 1, decimals: Int) -> String {
    decimal(lower * scale, decimals) + "–" + decimal(upper * scale, decimals)
  }
}

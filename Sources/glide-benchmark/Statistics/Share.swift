/// So many of so many, and what that says of the true share.
struct Share: Equatable {
  var count: Int
  var total: Int

  /// nil of none.
  var value: Double? { total > 0 ? Double(count) / Double(total) : nil }

  /// Wilson's score interval (1927), which holds for small samples and for shares near 0 and 1.
  var interval: Interval {
    guard let value else { return Interval(lower: 0, upper: 1) }
    let size = Double(total)
    let z = Interval.normalQuantile
    let scale = 1 / (1 + z * z / size)
    let centre = scale * (value + z * z / (2 * size))
    let half =
      scale * z * (value * (1 - value) / size + z * z / (4 * size * size)).squareRoot()
    return Interval(lower: max(0, centre - half), upper: min(1, centre + half))
  }

  /// "68/72"
  var fraction: String { "\(count)/\(total)" }

  /// "94.4 %"
  var percent: String { value.map { decimal($0 * 100, 1) + " %" } ?? "–" }

  /// "86.6–97.8 %"
  var intervalInPercent: String { interval.text(scale: 100, decimals: 1) + " %" }
}

/// So many of so many, and what that says of the true share.
struct Share: Equatable {
  var count: Int
  var total: Int

  /// nil of none.
  var value: Double? { total > 0 ? Double(count) / Double(total) : nil }

  var interval: Interval { .wilson(share: value, size: Double(total)) }

  /// "68/72"
  var fraction: String { "\(count)/\(total)" }

  /// "94.4 %"
  var percent: String { value.map { decimal($0 * 100, 1) + " %" } ?? "–" }

  /// "86.6–97.8 %"
  var intervalInPercent: String { interval.text(scale: 100, decimals: 1) + " %" }
}

/// The figures that matter, one a row.
struct Headline {
  private(set) var table = Table("figure", "measured", "of", "95 % interval")

  mutating func add(_ title: String, _ share: Share) {
    table.add(title, share.percent, share.fraction, share.intervalInPercent)
  }

  mutating func add(_ title: String, _ rate: EventRate) {
    table.add(
      title, decimal(rate.value, 1), "\(rate.count) in \(decimal(rate.exposure, 1)) h",
      rate.interval.text(decimals: 1))
  }

  /// Adds events that are compared with how many there are to compare: in percent of them.
  mutating func add(_ title: String, events count: Int, of total: Int) {
    let rate = EventRate(count: count, exposure: Double(total) / 100)
    table.add(
      title, decimal(rate.value, 1) + " %", "\(count)/\(total)",
      rate.interval.text(decimals: 1) + " %")
  }

  /// Adds a value of so many measurements.
  mutating func add(
    _ title: String, _ value: Double?, decimals: Int, unit: String, of count: Int
  ) {
    table.add(title, decimal(value, decimals) + " " + unit, "\(count)", "")
  }
}

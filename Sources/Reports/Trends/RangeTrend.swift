public import GlideInterface
import Programme

extension Extract {
  /// The range of motion of an exercise over the days: of each set the median of its repetitions,
  /// of a day and of a week the median of their sets.
  ///
  /// Around the first week's figure lies the band within which no change is called one
  /// (`RangeChange`). Sides and places of the sensor are apart. A set in which half the range was
  /// asked for, because of pain, is left out: that it went less far is what was meant.
  public func rangeTrend(exercise: String, name: String, side: Side? = nil) -> Plot {
    let series = SetSeries.series(of: exercise, in: self)
    let panels = series.filter { side == nil || $0.side == side }.compactMap { one in
      rangePanel(
        one.figures { $1.isRangeHalved ?? $0.isRangeHalved ?? false ? nil : $1.medianRange },
        label: one.label(among: series))
    }
    return Plot(title: "Range of motion: \(name)", days: days, panels: panels)
  }

  private func rangePanel(
    _ figures: [(day: Day, value: Double)], label: String
  ) -> Plot.Panel? {
    let weeks = WeekFigure.weeks(of: figures)
    guard let first = weeks.first else { return nil }
    let band = first.median - RangeChange.leastClear...first.median + RangeChange.leastClear
    let points = figures.daily
    return Plot.Panel(
      label: label, unit: "°", points: points, weeks: weeks, band: weeks.count > 1 ? band : nil,
      scale: PlotScale(
        covering: points.map(\.value) + [band.lowerBound, band.upperBound], floor: 0),
      finding: Self.finding(weeks))
  }

  /// What may be said of the first and the last week.
  private static func finding(_ weeks: [WeekFigure]) -> String {
    guard let first = weeks.first, let last = weeks.last else { return "" }
    let start = "\(first.median.fixed(0))° in the week of \(first.monday.short)"
    guard weeks.count > 1 else {
      return "\(start), \(count(first.count, "set")). A trend needs another week."
    }
    let end = "\(last.median.fixed(0))° in that of \(last.monday.short)"
    // Of the figures as they are shown, so that nobody who subtracts them finds another one.
    let difference = last.median.rounded() - first.median.rounded()
    let change =
      difference == 0
      ? "the same" : "\(abs(difference).fixed(0))° \(difference > 0 ? "more" : "less")"
    return switch RangeChange(from: first.median.rounded(), to: last.median.rounded()) {
    case .noClearChange: "\(start), \(end): no clear change (\(change); under 8° may be chance)."
    case .more, .less: "\(start), \(end): \(change), a clear change."
    }
  }
}

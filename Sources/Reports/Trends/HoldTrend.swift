public import GlideInterface
import Programme

extension Extract {
  /// The holds of an exercise over the days, beside what was asked for: of a stretch the longest of
  /// each set, of what goes back and forth the set's median at the far end.
  public func holdTrend(exercise: String, name: String, side: Side? = nil) -> Plot {
    let series = SetSeries.series(of: exercise, in: self)
    let panels = series.filter { side == nil || $0.side == side }.compactMap { one in
      holdPanel(one, label: one.label(among: series))
    }
    return Plot(title: "Hold: \(name)", days: days, panels: panels)
  }

  private func holdPanel(_ series: SetSeries, label: String) -> Plot.Panel? {
    let figures = series.figures { $0.hold(of: $1) }
    let weeks = WeekFigure.weeks(of: figures)
    guard let first = weeks.first, let last = weeks.last else { return nil }
    let target = series.sets.last { $0.session.holdTarget != nil }?.session.holdTarget
    let points = figures.daily
    let asked = target.map { "; asked for: \($0.brief) s" } ?? ""
    let end =
      weeks.count > 1 ? ", \(last.median.fixed(1)) s in that of \(last.monday.short)" : ""
    return Plot.Panel(
      label: label, unit: " s", points: points, weeks: weeks, target: target,
      scale: PlotScale(covering: points.map(\.value) + [0] + (target.map { [$0] } ?? []), floor: 0),
      finding: "\(first.median.fixed(1)) s in the week of \(first.monday.short)\(end)\(asked).")
  }
}

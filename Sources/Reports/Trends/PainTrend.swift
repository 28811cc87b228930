import GlideInterface
import Programme

extension Extract {
  /// The pain that was told, from 0 to 10, a panel for each moment; of a day the highest.
  public var painTrend: Plot {
    let panels = PainMoment.allCases.compactMap { moment in
      painPanel(pain.filter { $0.record.moment == moment }, label: moment.label)
    }
    return Plot(title: "Pain, 0 to 10", days: days, panels: panels)
  }

  /// The pain that was told without a number, which no plot can show; nil where none was.
  public var painWithoutNumber: String? {
    let told = pain.filter { $0.record.isSharp && $0.record.level == nil }
    guard let last = told.last else { return nil }
    let each = told.count == 1 ? "once" : "\(count(told.count, "time")), the last time"
    return """
      Sharp or spreading pain was told \(each) on \(last.day.short), without a number from 0 to 10.
      """
  }

  private func painPanel(_ told: [Dated<PainRecord>], label: String) -> Plot.Panel? {
    let figures = told.compactMap { told in
      told.record.level.map { (day: told.day, value: Double($0)) }
    }
    let weeks = WeekFigure.weeks(of: figures)
    guard let first = weeks.first, let last = weeks.last else { return nil }
    let highest = Dictionary(grouping: figures) { $0.day }
      .sorted { $0.key < $1.key }
      .map { day, figures in Plot.Point(day: day, value: figures.map(\.value).max() ?? 0) }
    let end = weeks.count > 1 ? ", \(last.median.brief) in that of \(last.monday.short)" : ""
    let sharp = told.count(where: \.record.isSharp)
    return Plot.Panel(
      label: label, unit: "", points: highest, weeks: weeks,
      scale: PlotScale(lower: 0, upper: 10, step: 5),
      finding: "Median \(first.median.brief) in the week of \(first.monday.short)\(end)."
        + (sharp > 0 ? " Sharp \(count(sharp, "time"))." : ""))
  }
}

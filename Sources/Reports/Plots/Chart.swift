/// What a trend is shown as.
public enum Chart: Sendable {
  case plot(Plot)
  case bars(Adherence)

  /// Nil where the plot has no panel: there are no figures.
  public init?(_ plot: Plot) {
    if plot.panels.isEmpty { return nil }
    self = .plot(plot)
  }

  /// The figures and what may be said of them, in lines of at most `columns`.
  public func lines(columns: Int, characters: Plot.Characters) -> [String] {
    switch self {
    case .plot(let plot): plot.lines(columns: columns, characters: characters)
    case .bars(let adherence):
      adherence.lines(columns: columns, characters: characters)
        + adherence.finding.wrapped(to: columns)
    }
  }

  /// A file of its own, to be looked at in any browser and to be printed.
  public var svg: String {
    let drawing =
      switch self {
      case .plot(let plot): plot.drawing(.large)
      case .bars(let adherence): adherence.drawing(.large)
      }
    return drawing.file
  }
}

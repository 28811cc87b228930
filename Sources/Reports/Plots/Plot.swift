public import Programme

/// Figures over days, drawn in a terminal (`lines`) or as SVG (`svg`).
public struct Plot: Sendable, Equatable {
  /// What the figures are, "Range of motion: Seated slump sciatic slider".
  public var title: String

  /// From the first to the last day that is shown, days without figures included.
  public var days: ClosedRange<Day>

  /// One below the other, with the days in common.
  public var panels: [Panel]

  public init(title: String, days: ClosedRange<Day>, panels: [Panel]) {
    self.title = title
    self.days = days
    self.panels = panels
  }

  /// What can be compared: one side, or one moment.
  public struct Panel: Sendable, Equatable {
    /// "right leg"
    public var label: String
    /// What a figure is written with: "°", " s"; empty for a score.
    public var unit: String
    /// At most one a day.
    public var points: [Point]
    /// The median of each week that has figures.
    public var weeks: [WeekFigure]
    /// Around the first week's figure; what is within is no clear change.
    public var band: ClosedRange<Double>?
    /// What is asked for.
    public var target: Double?
    public var scale: PlotScale
    /// What may be said of it, in a sentence or two.
    public var finding: String

    public init(
      label: String, unit: String, points: [Point], weeks: [WeekFigure],
      band: ClosedRange<Double>? = nil, target: Double? = nil, scale: PlotScale, finding: String
    ) {
      self.label = label
      self.unit = unit
      self.points = points
      self.weeks = weeks
      self.band = band
      self.target = target
      self.scale = scale
      self.finding = finding
    }
  }

  public struct Point: Sendable, Equatable {
    public var day: Day
    public var value: Double

    public init(day: Day, value: Double) {
      self.day = day
      self.value = value
    }
  }
}

import GlideInterface

/// The figure of a scene: what is counted now.
struct Face {
  var figure: String
  var headline: String
  var style: Style

  init(_ state: State, _ session: Session) {
    switch state {
    case .getReady:
      self.init(figure: (session.remaining ?? 0).countdown, headline: "get ready", style: .calm)
    case .resting where session.isChangingSide == true:
      self.init(
        figure: session.side == .right ? "R" : "L", headline: "other leg", style: .warning)
    case .resting:
      self.init(figure: (session.remaining ?? 0).countdown, headline: "rest", style: .calm)
    case .idle, .exercising, .paused:
      self = Face(counting: session)
      if state == .paused {
        headline = session.interruption == nil ? "paused" : "waiting"
        style = .warning
      }
    }
  }

  private init(figure: String, headline: String, style: Style) {
    self.figure = figure
    self.headline = headline
    self.style = style
  }

  private init(counting session: Session) {
    let repetitions = session.repetitions
    if repetitions == 0, let remaining = session.remaining {
      self.init(figure: remaining.countdown, headline: "to go", style: .strong)
    } else if let hold = session.hold, hold.position == .end,
      let target = hold.target ?? session.holdTarget, target >= Self.longHold
    {
      let left = target - hold.duration
      self.init(
        figure: left.countdown, headline: left > 0 ? "hold" : "lower slowly",
        style: left > 0 ? .calm : .good)
    } else {
      self.init(
        figure: String(session.repetition),
        headline: repetitions > 0 ? "of \(repetitions)" : "counted", style: .strong)
    }
  }

  /// A hold of this target or more is counted down in place of the repetitions; s.
  private static let longHold: Double = 5
}

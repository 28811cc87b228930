extension Coach {
  /// Whether there is something that `next` ends.
  public var canGoNext: Bool {
    switch state {
    case .running(.gettingReady), .running(.resting), .running(.changingSide): true
    case .running(.waiting), .running(.set), .running(.activeSet), .running(.timedSet), .paused,
      .ended:
      false
    }
  }

  /// Ends the countdown, the rest or the wait for the other leg; no effect elsewhere.
  public mutating func next() -> Action? {
    switch state {
    case .running(.gettingReady): endCountdown(at: now)
    case .running(.resting): endRest(at: now)
    case .running(.changingSide): endSideChange()
    case .running(.waiting), .running(.set), .running(.activeSet), .running(.timedSet), .paused,
      .ended:
      nil
    }
  }

  /// Whether there is a set to leave; one that is paused is.
  public var canSkip: Bool { phase?.isSet ?? false }

  /// Leaves out what remains of the set, which is then incomplete; no effect outside one.
  public mutating func skip() {
    guard canSkip else { return }
    goOn(after: pauseCauses.subtracting(.sensor))
    guard case .running = state else { return }
    skipSet(at: now)
  }

  /// The present phase, also while paused.
  var phase: SessionPhase? {
    switch state {
    case .running(let phase), .paused(let phase, _): phase
    case .ended: nil
    }
  }
}

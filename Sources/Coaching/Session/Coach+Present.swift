public import Exercises

extension Coach {
  /// What the wearer is to do now.
  public enum Stage: Sendable, Equatable {
    case getReady
    case exercising
    case resting
    /// Strap the sensor to the other side.
    case changingSide
    case paused
    case ended(SessionSummary)
  }

  public var stage: Stage {
    switch state {
    case .running(.waiting), .running(.gettingReady): .getReady
    case .running(.set), .running(.timedSet), .running(.activeSet): .exercising
    case .running(.resting): .resting
    case .running(.changingSide): .changingSide
    case .paused: .paused
    case .ended(let summary): .ended(summary)
    }
  }

  /// Why the session's time stands still; empty while it runs.
  public var pauseCauses: PauseCauses {
    if case .paused(_, let causes) = state { causes } else { [] }
  }

  /// Why the session paused by itself, while it does.
  public var autoPauseReason: AutoPauseReason? { autoPause }

  /// The side of the set that is under way, or of the one to come.
  public var side: Exercise.Side? {
    switch phase {
    case .set, .activeSet, .timedSet: record.sets.last?.side
    case .gettingReady, .changingSide, .resting, .waiting:
      record.sets.last?.outcome == .underWay
        ? record.sets.last?.side : plan.side(ofSet: min(record.set + 1, plan.totalSets))
    case nil: record.sets.last?.side ?? plan.sides.first
    }
  }

  /// Whether the next thing is a set that has not begun: the other leg's, or the one with which a
  /// session that broke off goes on.
  public var awaitsSet: Bool {
    switch phase {
    case .gettingReady, .changingSide: record.sets.last.map { $0.outcome != .underWay } ?? false
    case .set, .activeSet, .timedSet, .resting, .waiting, nil: false
    }
  }

  /// What remains of the countdown, of the rest or of a timed set, also while paused; s.
  public var remaining: Double? {
    switch state {
    case .running(.activeSet), .paused(.activeSet, _): remainingActivity
    case .running(let phase): phase.end.map { $0 - now }
    case .paused(let phase, _): phase.end.map { $0 - pausedAt }
    case .ended: nil
    }
  }

  /// The session's time so far; s.
  public var elapsed: Double {
    if case .ended(let summary) = state { return summary.duration }
    return elapsedBefore + now - (startTime ?? now)
  }
}

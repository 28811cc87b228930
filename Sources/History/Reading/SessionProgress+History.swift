public import Coaching

extension SessionProgress {
  /// What a session that broke off had come to; it must have been read with its details.
  public init(_ session: StoredSession) {
    let sets = session.sets.map { set in
      PerformedSet(
        side: session.side(of: set),
        repetitions: (set.details?.repetitions ?? []).map(\.repetition),
        adjustment: session.corrections.filter { $0.set == set.number }.compactMap(\.by)
          .reduce(0, +),
        outcome: PerformedSet.Outcome(set.outcome))
    }
    let seconds = session.sets.map { $0.seconds ?? 0 }
    self.init(
      sets: sets, elapsed: session.course.elapsed, secondsInSet: seconds.last ?? 0,
      secondsBefore: seconds.dropLast().reduce(0, +), cycles: session.course.activityCycles ?? 0,
      longestHold: session.sets.compactMap(\.longestHold).max(),
      refused: session.course.refusals, gaps: session.course.gaps,
      halvedRange: session.course.halvedRange)
  }
}

extension PerformedSet.Outcome {
  fileprivate init(_ outcome: StoredSet.Outcome) {
    switch outcome {
    case .underWay: self = .underWay
    case .completed: self = .completed
    case .skipped: self = .skipped
    }
  }
}

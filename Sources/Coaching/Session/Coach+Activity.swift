import MotionCore

// The account of an exercise by time.

extension Coach {
  /// Takes what became known of the activity in a set.
  mutating func takeActivity(_ fact: MotionFact) {
    guard let before = record.activity else { return }
    switch fact {
    case .activityBegan(let time):
      events.append(.activityBegan(before, time: max(time, setStart)))
    case .active(let span):
      record.activity?.add(span, since: setStart, without: uncounted)
      tellProgress(since: before)
      if let left = remainingActivity, left <= 0 { completeSet(at: now) }
    case .activityEnded(let time):
      events.append(.activityEnded(before, time: max(time, setStart)))
    default: break
    }
  }

  /// What remains of the activity that a set is to have; s.
  var remainingActivity: Double? {
    guard let duration = plan.timedDuration, let activity = record.activity else { return nil }
    return duration - activity.secondsInSet
  }

  /// Counts the seconds that pass by themselves.
  mutating func noteTimer() {
    guard record.activity?.activity == .timer, let duration = plan.timedDuration,
      case .running(.timedSet(let end)) = state, let before = record.activity
    else { return }
    record.activity?.secondsInSet = duration - max(0, end - now)
    tellProgress(since: before)
  }

  /// A timed set that is over lasted as long as it should.
  mutating func fillTimer() {
    guard record.activity?.activity == .timer, let duration = plan.timedDuration else { return }
    record.activity?.secondsInSet = duration
  }

  private static let minutesBetweenCues: Int = 5

  /// Tells each minute that has become full.
  private mutating func tellProgress(since before: ActivityRecord) {
    guard let activity = record.activity else { return }
    if (activity.seconds / 60).rounded(.down) > (before.seconds / 60).rounded(.down) {
      events.append(.activityProgress(activity, time: now))
      let minutes = Int(activity.seconds / 60)
      if minutes.isMultiple(of: Self.minutesBetweenCues) { say(.minute, minutes) }
    }
  }
}

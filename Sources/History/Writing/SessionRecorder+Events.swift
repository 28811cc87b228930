import Coaching
import Exercises
import MotionCore
import Programme

extension SessionRecorder {
  mutating func take(
    _ event: CoachingEvent, at time: WallTime, kneeRange: (CountedRepetition) -> Double?,
    _ writing: inout Writing
  ) {
    switch event {
    case .sessionStarted:
      guard let head else { return }
      writing.add(.beginSession(key, head))
    case .setStarted(let number, let side, _):
      set = StoredSet(number: number, side: side ?? head?.side)
      writing.add(.set(key, set))
    case .repetition(let counted):
      count(counted, kneeRange: kneeRange(counted), &writing)
    case .holdEnded(let hold):
      if hold.position == .end { set.longestHold = max(set.longestHold ?? 0, hold.duration) }
      writing.addLater(
        .hold(
          key, set: set.number,
          StoredHold(
            position: hold.position, startTime: hold.startTime, duration: hold.duration)))
    case .refused(let refusal):
      course.refusals += 1
      writing.addLater(
        .refusals(
          key, set: set.number,
          StoredRefusals(
            reason: refusal.reason, count: 1, firstTime: refusal.time, lastTime: refusal.time,
            largestRange: refusal.range)))
    case .gap(let from, let to):
      course.gaps += 1
      writing.addLater(.gap(key, set: set.number, StoredGap(startTime: from, endTime: to)))
    case .activityBegan(let record, _), .activityProgress(let record, _),
      .activityEnded(let record, _):
      note(record)
      writing.add(.set(key, set))
    case .setCompleted:
      endSet(.completed, &writing)
    case .setSkipped:
      endSet(.skipped, &writing)
    case .setReopened:
      set.outcome = .underWay
      writing.add(.set(key, set))
    case .sensorInterrupted:
      course.interruptions += 1
    case .sensorLost, .sensorRestored, .restStarted, .paused, .resumed, .movementBegan,
      .endReached, .holdBegan, .still, .sideChangeRequested, .cue, .autoPaused,
      .sessionResumed, .pain, .corrected:
      break
    case .sessionEnded(let summary, _):
      end(summary, &writing)
    }
  }

  private mutating func count(
    _ counted: CountedRepetition, kneeRange: Double?, _ writing: inout Writing
  ) {
    let repetition = counted.repetition
    set.sensed = counted.numberInSet
    set.bestRange = max(set.bestRange ?? 0, repetition.rangeOfMotion)
    set.longestHold = max(set.longestHold ?? 0, repetition.endHold)
    writing.add(
      .repetition(
        key,
        StoredRepetition(
          number: counted.number, set: counted.set, numberInSet: counted.numberInSet,
          repetition: repetition, kneeRange: kneeRange)))
    writing.add(.set(key, set))
  }

  private mutating func note(_ record: ActivityRecord) {
    course.activity = record.activity
    course.activitySeconds = record.seconds
    course.activityCycles =
      record.activity == .gait || record.activity == .rolling
      ? record.cycles : nil
    set.seconds = record.secondsInSet
  }

  private mutating func endSet(_ outcome: StoredSet.Outcome, _ writing: inout Writing) {
    set.outcome = outcome
    writing.add(.set(key, set))
    writing.add(.endSet(key, number: set.number))
  }

  private mutating func end(_ summary: SessionSummary, _ writing: inout Writing) {
    course.interruptedDuration = summary.interruptedDuration
    if let record = summary.activity { note(record) }
    if set.number > 0 { endSet(set.outcome, &writing) }
    writing.add(
      .endSession(
        key, duration: summary.duration, reason: summary.reason.rawValue, note: summary.note))
  }
}

extension SessionRecorder.Writing {
  fileprivate mutating func add(_ change: HistoryChange) {
    changes.append(change)
    isAwaited = true
  }

  fileprivate mutating func addLater(_ change: HistoryChange) {
    changes.append(change)
  }
}

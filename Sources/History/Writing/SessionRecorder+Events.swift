import Coaching
import Exercises
import MotionCore
import Programme

extension SessionRecorder {
  mutating func take(
    _ event: CoachingEvent, at time: WallTime,
    measures: (CountedRepetition) -> RepetitionMeasures, _ writing: inout Writing
  ) {
    switch event {
    case .sessionStarted:
      guard let head else { return }
      writing.add(.beginSession(key, head))
    case .setStarted(let number, let side, _):
      set = StoredSet(number: number, side: side ?? head?.side)
      self.side = set.side
      noteRange()
      writing.add(.set(key, set))
    case .repetition(let counted):
      count(counted, measures(counted), &writing)
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
      noteRange()
      writing.add(.set(key, set))
    case .sensorInterrupted:
      course.interruptions += 1
    case .sensorLost, .sensorRestored, .restStarted, .paused, .resumed, .movementBegan,
      .endReached, .holdBegan, .still, .sideChangeRequested, .cue, .autoPaused:
      break
    case .sessionResumed:
      writing.isAwaited = true
    case .pain(let report, _):
      // The pain itself is kept by who was told of it, with its moment.
      if report.effect == .halvedRange, set.number > 0, set.outcome == .underWay {
        noteRange()
        writing.add(.set(key, set))
      }
      writing.isAwaited = true
    case .corrected(let correction, _):
      if case .relabelSide(_, let side) = correction { self.side = side }
      for row in rows(of: correction, at: time) { writing.add(.correction(key, row)) }
    case .sessionEnded(let summary, _):
      end(summary, &writing)
    }
  }

  /// What was asked for with half the range, even only from now on, says nothing of the range.
  private mutating func noteRange() {
    set.isRangeHalved = set.isRangeHalved == true || course.halvedRange.contains(side)
  }

  private mutating func count(
    _ counted: CountedRepetition, _ measures: RepetitionMeasures, _ writing: inout Writing
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
          repetition: repetition, measures: measures)))
    writing.add(.set(key, set))
  }

  private func rows(of correction: Correction, at time: WallTime) -> [StoredCorrection] {
    switch correction {
    case .undo(let set): [StoredCorrection(at: time, kind: .undo, set: set, by: -1)]
    case .adjust(let set, let by): [StoredCorrection(at: time, kind: .adjust, set: set, by: by)]
    case .relabelSide(let sets, let side):
      sets.map { set in
        StoredCorrection(
          at: time, kind: .relabelSide, set: set, from: side.other.rawValue, to: side.rawValue)
      }
    case .relabelExercise(let from, let to):
      [StoredCorrection(at: time, kind: .relabelExercise, from: from, to: to)]
    }
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
    // The daemon's end is not the session's: the next daemon may take it up again.
    if summary.reason == .shutdown { return }
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

import Coaching
import MotionCore

/// A coach that a test takes through a session, and what came of it in words.
///
/// Samples come ten a second from 0 s on; each command or fact belongs to the latest of them.
struct Rehearsal {
  private(set) var coach: Coach
  private(set) var transcript: [String] = []
  /// What was said, and when; s.
  private(set) var cues: [(cue: Cue, time: Double)] = []
  private var sample: Int = 0

  init(_ plan: SessionPlan, resuming progress: SessionProgress? = nil) {
    coach = progress.map { Coach(plan: plan, resuming: $0) } ?? Coach(plan: plan)
    perform(coach.advance(to: 0))
  }

  /// Lets samples pass until `time`, s.
  mutating func wait(until time: Double, excursion: Double = 0) {
    while sample < Int((time * 10).rounded()) {
      sample += 1
      perform(coach.advance(to: Double(sample) / 10, excursion: excursion))
    }
  }

  /// Lets the next sample come at `time`, s, and none before it.
  mutating func skip(to time: Double) {
    sample = Int((time * 10).rounded())
    perform(coach.advance(to: time))
  }

  mutating func take(_ fact: MotionFact, at time: Double, excursion: Double = 0) {
    wait(until: time, excursion: excursion)
    perform(coach.take(fact))
  }

  /// A movement out and back between two times, that counts.
  mutating func repeatOnce(
    from start: Double, to end: Double, range: Double = 1, endHold: Double = 0
  ) {
    take(.movementBegan(time: start), at: start)
    take(
      .repetition(
        .made(from: start, to: end, range: range, endHold: endHold)), at: end)
  }

  mutating func refuse(_ reason: Refusal.Reason, from start: Double, to end: Double) {
    take(.movementBegan(time: start), at: start)
    take(.refused(Refusal(reason: reason, startTime: start, time: end, range: 0.1)), at: end)
  }

  mutating func command(at time: Double, _ body: (inout Coach) -> Void) {
    wait(until: time)
    body(&coach)
    perform(nil)
  }

  mutating func next(at time: Double) {
    wait(until: time)
    perform(coach.next())
  }

  /// What was said from a time on, by id; s.
  func said(from start: Double = 0) -> [CueID] {
    cues.filter { $0.time >= start }.map(\.cue.id)
  }

  var summary: SessionSummary? {
    if case .ended(let summary) = coach.stage { summary } else { nil }
  }

  private mutating func perform(_ action: Coach.Action?) {
    for event in coach.takeEvents() {
      if case .cue(let cue, let time) = event {
        cues.append((cue, time))
      } else {
        transcript.append(event.inWords)
      }
    }
    if action == .beginSet { transcript.append("begin set!") }
    if action == .changeLimb { transcript.append("change limb!") }
  }
}

extension Repetition {
  static func made(
    from start: Double, to end: Double, range: Double = 1, endHold: Double = 0
  ) -> Repetition {
    Repetition(
      startTime: start, endTime: end, announcedTime: end, rangeOfMotion: range, endHold: endHold,
      startHold: 0, outDuration: (end - start) / 2, backDuration: (end - start) / 2,
      peakRate: 1, confidence: 1)
  }
}

extension CoachingEvent {
  fileprivate var inWords: String {
    switch self {
    case .sessionStarted(let time): "session \(time)"
    case .sessionResumed(let set, let time): "session goes on with set \(set) \(time)"
    case .setStarted(let set, let side, let time):
      "set \(set)\(side.map { " \($0)" } ?? "") from \(time)"
    case .movementBegan(let time): "moves \(time)"
    case .endReached(let time, _): "end \(time)"
    case .repetition(let counted):
      "repetition \(counted.number), \(counted.numberInSet) of set \(counted.set)"
    case .holdBegan(let hold): "holds \(hold.position) from \(hold.startTime)"
    case .holdEnded(let hold): "held \(hold.position) for \(hold.duration)"
    case .refused(let refusal): "refused \(refusal.reason)"
    case .still(let since): "still since \(since)"
    case .gap(let from, let to): "gap \(from) to \(to)"
    case .activityBegan(_, let time): "active from \(time)"
    case .activityEnded(let record, let time):
      "idle from \(time): \(record.seconds) s, \(record.cycles)"
    case .activityProgress(let record, let time):
      "\(record.seconds) s, \(record.cycles) at \(time)"
    case .setCompleted(let set, let time): "set \(set) done \(time)"
    case .restStarted(let set, let time, let duration):
      "rest after \(set) at \(time) for \(duration)"
    case .setSkipped(let set, let time): "set \(set) skipped \(time)"
    case .setReopened(let set, let time): "set \(set) goes on \(time)"
    case .sideChangeRequested(let side, let time): "other leg, \(side) \(time)"
    case .cue(let cue, let time): "“\(cue.text)” \(time)"
    case .pain(let report, let time): "pain \(report.effect) \(time)"
    case .corrected(let correction, let time): "\(correction.inWords) \(time)"
    case .autoPaused(let reason, let time): "pauses, \(reason) \(time)"
    case .paused(let time): "paused \(time)"
    case .resumed(let time): "resumed \(time)"
    case .sensorInterrupted(let time): "sensor gone \(time)"
    case .sensorRestored(let time): "sensor back \(time)"
    case .sensorLost(let time): "sensor lost \(time)"
    case .sessionEnded(let summary, let time): "over \(time): \(summary.reason)"
    }
  }
}

extension Correction {
  fileprivate var inWords: String {
    switch self {
    case .undo(let set): "undo in set \(set)"
    case .adjust(let set, let step): "set \(set) by \(step)"
    case .relabelSide(let sets, let side):
      "sets \(sets.lowerBound) to \(sets.upperBound) were \(side)"
    case .relabelExercise(let from, let to): "\(from) was \(to)"
    }
  }
}

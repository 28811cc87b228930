public import MotionCore

/// The session machine: facts, commands and the sensor's time in; events and actions out.
///
/// It has no clock: time comes with the samples alone, so the same samples give the same session
/// at any speed. The caller tells each sample's time by `advance(to:)`, then the facts that became
/// known with that sample by `take(_:)`, and performs the action that either returns before it
/// hands on another sample. What the core sees depends on nothing here but `Action.beginSet`.
///
/// What counts: a repetition in a set, and one made in the rest, which ends the rest. What does
/// not: movements begun or completed during the countdown or a pause. A timed set leaves movements
/// aside and counts seconds: those of its activity, or as they pass.
public struct Coach: Sendable {
  /// What the caller has to do.
  public enum Action: Sendable, Equatable {
    /// Tell the core that a set begins, before it gets the next sample.
    case beginSet
  }

  enum State {
    case running(SessionPhase)
    /// The phase is taken up again, its end put off by the length of the pause.
    case paused(SessionPhase, PauseCauses)
    case ended(SessionSummary)
  }

  public let plan: SessionPlan
  public internal(set) var record: SessionRecord

  var state: State = .running(.waiting)
  var events: [CoachingEvent] = []

  /// The times of the first and of the latest sample; s.
  private var startTime: Double?
  private(set) var now: Double = 0

  /// The countdown or the latest pause: what begins in it does not count, whenever it ends; s.
  private(set) var uncounted: Range<Double> = -.infinity ..< .infinity

  /// When the set that is under way began; s.
  private(set) var setStart: Double = 0

  /// Whether a movement has begun whose outcome is not known yet.
  private var isMoving: Bool = false

  /// Of the sensor: when it went away, s, and whether it is back and its first sample is awaited.
  private(set) var interruption: (since: Double?, isOver: Bool)?

  /// When the sensor came back the last time; a hold from before was not seen to last; s.
  private var restored: Double = -.infinity

  public init(plan: SessionPlan) {
    self.plan = plan
    record = SessionRecord(
      activity: plan.activity, wantsEccentricRatio: plan.eccentricRatio != nil)
  }

  /// Returns the events since the last call, oldest first.
  public mutating func takeEvents() -> [CoachingEvent] {
    let taken = events
    events = []
    return taken
  }
}

// MARK: - Time

extension Coach {
  /// Moves time on to that of a sample which the core has yet to see; the first call begins the
  /// session.
  ///
  /// The end of a countdown, of a rest or of a timed set that lies between the last sample and
  /// this one takes place at its own time.
  public mutating func advance(to time: Double) -> Action? {
    if startTime == nil { (startTime, now) = (time, time) }
    now = max(now, time)
    if interruption?.isOver == true { endInterruption() }
    if case .running(.waiting) = state {
      events.append(.sessionStarted(time: time))
      state = .running(.gettingReady(until: time + plan.getReady))
    }
    var action: Action?
    while case .running(let phase) = state, let end = phase.end, end <= now {
      switch phase {
      case .gettingReady:
        uncounted = -.infinity..<end
        startSet(at: end)
        action = takeStartPose()
      case .timedSet:
        completeSet(at: end)
      case .resting:
        startSet(at: end, lacksStartPose: isMoving)
        if !isMoving { action = takeStartPose() }
      case .waiting, .set, .activeSet: break
      }
    }
    noteTimer()
    return action
  }

  private mutating func startSet(at time: Double, lacksStartPose: Bool = false) {
    record.beginSet()
    setStart = time
    events.append(.setStarted(set: record.set, time: time))
    if plan.activity != nil, plan.activity != .timer {
      state = .running(.activeSet)
    } else if let duration = plan.timedDuration {
      state = .running(.timedSet(until: time + duration))
    } else {
      state = .running(.set(lacksStartPose: lacksStartPose))
    }
  }

  /// Without a countdown nobody was asked to be in position: then the core finds the start pose
  /// by itself, in each set, as it does where a recording is analysed.
  private mutating func takeStartPose() -> Action? {
    isMoving = false
    return plan.getReady > 0 ? .beginSet : nil
  }

  mutating func completeSet(at time: Double) {
    fillTimer()
    record.completeSet()
    events.append(.setCompleted(set: record.set, time: time))
    if record.set >= plan.sets {
      end(.completed, at: time, note: nil)
    } else if plan.rest > 0 {
      events.append(.restStarted(set: record.set, time: time, duration: plan.rest))
      state = .running(.resting(until: time + plan.rest))
    } else {
      startSet(at: time)
    }
  }

  @discardableResult
  private mutating func end(
    _ reason: SessionSummary.Reason, at time: Double, note: String?
  ) -> SessionSummary {
    let summary = record.summary(
      duration: time - (startTime ?? time), reason: reason, note: note)
    record.dropHold()
    interruption = nil
    state = .ended(summary)
    events.append(.sessionEnded(summary, time: time))
    return summary
  }
}

// MARK: - Facts

extension Coach {
  /// Takes a fact that became known with the latest sample.
  public mutating func take(_ fact: MotionFact) -> Action? {
    switch fact {
    case .movementBegan: isMoving = true
    case .repetition, .refused: isMoving = false
    case .endReached, .holdBegan, .holdProgress, .holdEnded, .still, .gap: break
    case .activityBegan: record.activity?.isActive = true
    case .activityEnded: record.activity?.isActive = false
    case .active: break
    }
    switch (state, fact) {
    case (.ended, _): break
    case (_, .gap): tell(fact)
    case (.running(.set(let lacksStartPose)), _):
      return takeInSet(fact, lacksStartPose: lacksStartPose)
    case (.running(.timedSet), .still): tell(fact)
    case (.running(.activeSet), _): takeActivity(fact)
    case (.running(.resting), .repetition(let repetition)) where counts(repetition.startTime):
      startSet(at: now)
      count(repetition)
    case (.running, _), (.paused, _): break
    }
    return nil
  }

  private mutating func takeInSet(_ fact: MotionFact, lacksStartPose: Bool) -> Action? {
    switch fact {
    case .repetition(let repetition):
      state = .running(.set(lacksStartPose: false))
      if counts(repetition.startTime) { count(repetition) }
    case .refused(let refusal):
      if counts(refusal.startTime) { tell(fact) }
      if lacksStartPose {
        state = .running(.set(lacksStartPose: false))
        return takeStartPose()
      }
    case .holdBegan(let hold), .holdProgress(let hold), .holdEnded(let hold):
      if hold.startTime >= restored { tell(fact) }
    case .movementBegan, .endReached, .still, .gap:
      tell(fact)
    case .activityBegan, .active, .activityEnded: break
    }
    return nil
  }

  private func counts(_ startTime: Double) -> Bool {
    !uncounted.contains(startTime)
  }

  private mutating func count(_ repetition: Repetition) {
    events.append(.repetition(record.count(repetition)))
    if plan.repetitions > 0, record.repetitionsInSet >= plan.repetitions {
      completeSet(at: now)
    }
  }

  private mutating func tell(_ fact: MotionFact) {
    record.note(fact)
    if let event = CoachingEvent(fact) { events.append(event) }
  }
}

// MARK: - Commands

extension Coach {
  /// Stops the session's time at the wearer's wish; no effect where that is done already.
  public mutating func pause() {
    guard stop(for: .wearer) else { return }
    events.append(.paused(time: now))
  }

  /// Takes up the session where the wearer paused it, as soon as its sensor can be read; no effect
  /// unless the wearer did.
  public mutating func resume() {
    goOn(after: .wearer)
  }

  /// Stops the session's time because the sensor cannot be read for now.
  ///
  /// What was counted stays. The session may be stopped meanwhile, paused and resumed.
  public mutating func interrupt() {
    guard stop(for: .sensor) else {
      // Gone again before a sample came.
      interruption?.isOver = false
      return
    }
    record.beginInterruption()
    interruption = (startTime == nil ? nil : now, false)
    events.append(.sensorInterrupted(time: now))
  }

  /// Notes that the sensor can be read again: with its next sample the session is taken up, unless
  /// the wearer has paused it as well.
  public mutating func restore() {
    interruption?.isOver = true
  }

  private mutating func endInterruption() {
    if let since = interruption?.since { record.endInterruption(of: now - since) }
    interruption = nil
    restored = now
    events.append(.sensorRestored(time: now))
    goOn(after: .sensor)
  }

  /// Returns false where the session has ended or stands still for that cause already.
  private mutating func stop(for cause: PauseCauses) -> Bool {
    switch state {
    case .running(let phase):
      state = .paused(phase, cause)
      uncounted = now ..< .infinity
      record.dropHold()
    case .paused(let phase, let causes):
      guard !causes.contains(cause) else { return false }
      state = .paused(phase, causes.union(cause))
    case .ended: return false
    }
    return true
  }

  /// Lifts one cause; time runs again when it was the last.
  private mutating func goOn(after cause: PauseCauses) {
    guard case .paused(let phase, let causes) = state, causes.contains(cause) else { return }
    let others = causes.subtracting(cause)
    guard others.isEmpty else {
      state = .paused(phase, others)
      return
    }
    state = .running(phase.putOff(by: now - uncounted.lowerBound))
    uncounted = uncounted.lowerBound..<now
    events.append(.resumed(time: now))
  }

  /// Ends the session before its time, and returns what was done; of one that has ended already,
  /// what was done then.
  @discardableResult
  public mutating func end(
    _ reason: SessionSummary.Reason, note: String? = nil
  ) -> SessionSummary {
    if case .ended(let summary) = state { return summary }
    if reason == .sensorLost { events.append(.sensorLost(time: now)) }
    return end(reason, at: now, note: note)
  }
}

// MARK: - The present

extension Coach {
  /// What the wearer is to do now.
  public enum Stage: Sendable, Equatable {
    case getReady
    case exercising
    case resting
    case paused
    case ended(SessionSummary)
  }

  public var stage: Stage {
    switch state {
    case .running(.waiting), .running(.gettingReady): .getReady
    case .running(.set), .running(.timedSet), .running(.activeSet): .exercising
    case .running(.resting): .resting
    case .paused: .paused
    case .ended(let summary): .ended(summary)
    }
  }

  /// Why the session's time stands still; empty while it runs.
  public var pauseCauses: PauseCauses {
    if case .paused(_, let causes) = state { causes } else { [] }
  }

  /// What remains of the countdown, of the rest or of a timed set, also while paused; s.
  public var remaining: Double? {
    switch state {
    case .running(.activeSet), .paused(.activeSet, _): remainingActivity
    case .running(let phase): phase.end.map { $0 - now }
    case .paused(let phase, _): phase.end.map { $0 - uncounted.lowerBound }
    case .ended: nil
    }
  }

  /// The session's time so far; s.
  public var elapsed: Double {
    if case .ended(let summary) = state { return summary.duration }
    return now - (startTime ?? now)
  }
}

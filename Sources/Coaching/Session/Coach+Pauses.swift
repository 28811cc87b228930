import MotionCore

extension Coach {
  /// Stops the session's time at the wearer's wish; no effect where that is done already.
  public mutating func pause() {
    guard stop(for: .wearer) else { return }
    autoPause = nil
    events.append(.paused(time: now))
  }

  /// Takes up the session where the wearer paused it, or where it paused by itself, as soon as its
  /// sensor can be read; no effect elsewhere.
  public mutating func resume() {
    goOn(after: pauseCauses.intersection([.wearer, .stillness]))
  }

  /// Pauses until the next movement. It is no reason not to count that movement.
  mutating func pauseByItself(_ reason: AutoPauseReason) {
    guard stop(for: .stillness) else { return }
    autoPause = reason
    events.append(.autoPaused(reason, time: now))
    say(reason == .heldTooLong ? .letGoAndPause : .paused)
  }

  /// Whether a fact ends a pause that the session made by itself.
  ///
  /// The movement alone does: whoever lies on the floor with a strap round the leg has no hand at
  /// the keyboard, and moving is what they would go on with anyway. That movement counts in full,
  /// and nothing is lost where it comes to nothing: the session pauses again.
  func wakes(_ fact: MotionFact) -> Bool {
    guard pauseCauses.contains(.stillness) else { return false }
    return switch fact {
    case .movementBegan, .endReached, .holdEnded, .repetition: true
    case .holdBegan, .holdProgress, .refused, .still, .gap, .activityBegan, .active,
      .activityEnded:
      false
    }
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
    say(.sensorGone)
  }

  /// Notes that the sensor can be read again: with its next sample the session is taken up, unless
  /// the wearer has paused it as well.
  public mutating func restore() {
    interruption?.isOver = true
  }

  mutating func endInterruption() {
    if let since = interruption?.since { record.endInterruption(of: now - since) }
    interruption = nil
    restored = now
    ends?.reset()
    holding?.reset()
    stillness.noteMovement()
    events.append(.sensorRestored(time: now))
    goOn(after: .sensor)
    say(.sensorBack)
  }

  /// Returns false where the session has ended or stands still for that cause already.
  private mutating func stop(for cause: PauseCauses) -> Bool {
    switch state {
    case .running(let phase):
      state = .paused(phase, cause)
      pausedAt = now
      if cause != .stillness { stopCounting() }
    case .paused(let phase, let causes):
      guard !causes.contains(cause) else { return false }
      state = .paused(phase, causes.union(cause))
      if causes == .stillness { stopCounting() }
    case .ended: return false
    }
    return true
  }

  private mutating func stopCounting() {
    uncounted = now ..< .infinity
    record.dropHold()
    voice.drop()
    ends?.reset()
  }

  /// Lifts causes; time runs again when they were the last.
  mutating func goOn(after lifted: PauseCauses) {
    guard case .paused(let phase, let causes) = state, !causes.isDisjoint(with: lifted) else {
      return
    }
    if lifted.contains(.stillness) { autoPause = nil }
    let others = causes.subtracting(lifted)
    if others.isDisjoint(with: [.wearer, .sensor]), uncounted.upperBound == .infinity {
      uncounted = uncounted.lowerBound..<now
    }
    guard others.isEmpty else {
      state = .paused(phase, others)
      return
    }
    state = .running(phase.putOff(by: now - pausedAt))
    resumedAt = now
    events.append(.resumed(time: now))
    reconsiderDose()
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

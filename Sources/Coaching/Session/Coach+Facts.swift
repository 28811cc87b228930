public import MotionCore

extension Coach {
  /// Takes a fact that became known with the latest sample.
  public mutating func take(_ fact: MotionFact) -> Action? {
    note(fact)
    if wakes(fact) { goOn(after: .stillness) }
    switch (state, fact) {
    case (.ended, _): break
    case (_, .gap): tell(fact)
    case (.running(.set(let lacksStartPose)), _):
      return takeInSet(fact, lacksStartPose: lacksStartPose)
    // Whoever holds for so long that the session paused, still holds.
    case (.paused(.set, .stillness), .holdBegan), (.paused(.set, .stillness), .holdProgress):
      followHolds(fact)
      tell(fact)
    case (.running(.timedSet), .still): tell(fact)
    case (.running(.activeSet), _): takeActivity(fact)
    case (.running(.resting), .repetition(let repetition)) where counts(repetition.startTime):
      startSet(at: now)
      count(repetition)
    case (.running(.changingSide(var change)), .endReached),
      (.running(.changingSide(var change)), .repetition):
      change.noteMovement()
      state = .running(.changingSide(change))
    case (.running, _), (.paused, _): break
    }
    return nil
  }

  private mutating func note(_ fact: MotionFact) {
    stillness.take(fact)
    switch fact {
    case .movementBegan: isMoving = true
    case .repetition, .refused: isMoving = false
    case .activityBegan: record.activity?.isActive = true
    case .activityEnded: record.activity?.isActive = false
    case .endReached, .holdBegan, .holdProgress, .holdEnded, .still, .gap, .active: break
    }
  }

  private mutating func takeInSet(_ fact: MotionFact, lacksStartPose: Bool) -> Action? {
    followHolds(fact)
    switch fact {
    case .repetition(let repetition):
      state = .running(.set(lacksStartPose: false))
      if counts(repetition.startTime) { count(repetition) }
    case .refused(let refusal):
      if counts(refusal.startTime) {
        tell(fact)
        if refusal.reason == .sensorMoved { warnOfSlip() }
      }
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
    let counted = record.count(repetition)
    events.append(.repetition(counted))
    if plan.repetitions > 0, record.repetitionsInSet >= plan.repetitions {
      completeSet(at: now)
    } else {
      sayCount()
      adviseOn(repetition)
    }
  }

  private mutating func tell(_ fact: MotionFact) {
    record.note(fact)
    if let event = CoachingEvent(fact) { events.append(event) }
  }
}

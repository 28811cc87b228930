import Exercises

extension Coach {
  /// Moves time on to that of a sample which the core has yet to see; the first call begins the
  /// session.
  ///
  /// The end of a countdown, of a rest or of a timed set that lies between the last sample and
  /// this one takes place at its own time. `excursion`, rad, and `isStill` are what the core says
  /// after the sample before; without them stillness is known from the facts alone.
  public mutating func advance(
    to time: Double, excursion: Double = 0, isStill: Bool? = nil
  ) -> Action? {
    if startTime == nil { (startTime, now) = (time, time) }
    now = max(now, time)
    self.excursion = excursion
    if isStill == false { stillness.noteMovement() }
    if interruption?.isOver == true { endInterruption() }
    sayWhatWaited()
    if case .running(.waiting) = state { begin() }
    let action = endPhases()
    noteTimer()
    watch()
    return action
  }

  private mutating func begin() {
    guard isResumed else {
      events.append(.sessionStarted(time: now))
      brief()
      state = .running(.gettingReady(until: now + plan.getReady))
      return
    }
    let isUnderWay = record.sets.last?.outcome == .underWay
    events.append(.sessionResumed(set: isUnderWay ? record.set : record.set + 1, time: now))
    if !isUnderWay, record.set >= plan.totalSets {
      end(.completed, at: now, note: nil)
    } else if !isUnderWay, record.set > 0,
      plan.side(ofSet: record.set + 1) != record.sets.last?.side
    {
      requestSideChange(at: now)
    } else {
      state = .running(.gettingReady(until: now + plan.getReady))
    }
  }

  /// Ends the phases that are over by time, the side change by the wearer's stillness.
  private mutating func endPhases() -> Action? {
    var action: Action?
    while case .running(let phase) = state {
      if case .changingSide(let change) = phase {
        guard change.isOver(at: now, stillSince: stillness.since) else { break }
        return endSideChange()
      }
      guard let end = phase.end, end <= now else { break }
      switch phase {
      case .gettingReady: action = endCountdown(at: end)
      case .timedSet: completeSet(at: end)
      case .resting: action = endRest(at: end) ?? action
      case .waiting, .set, .activeSet, .changingSide: break
      }
    }
    return action
  }

  mutating func endCountdown(at time: Double) -> Action? {
    uncounted = -.infinity..<time
    if record.sets.last?.outcome == .underWay { goOnWithSet(at: time) } else { startSet(at: time) }
    return takeStartPose()
  }

  mutating func endRest(at time: Double) -> Action? {
    if hasSettled(at: time) { isMoving = false }
    startSet(at: time, lacksStartPose: isMoving)
    return isMoving ? nil : takeStartPose()
  }

  /// Whether the limb has kept still for longer than it may be held anywhere: then that is where the
  /// set begins, whatever moved before, as a sensor that slipped in its strap.
  private func hasSettled(at time: Double) -> Bool {
    guard let since = stillness.since else { return false }
    return time - since >= max(SideChange.stillness, plan.exercise.kinematics.endHold.over)
  }

  /// Without a countdown nobody was asked to be in position: then the core finds the start pose
  /// by itself, in each set, as it does where a recording is analysed.
  mutating func takeStartPose() -> Action? {
    isMoving = false
    return plan.getReady > 0 ? .beginSet : nil
  }
}

import Exercises
import MotionCore

// Sets, rests and the sides.

extension Coach {
  mutating func startSet(at time: Double, lacksStartPose: Bool = false) {
    let side = plan.side(ofSet: record.set + 1)
    record.beginSet(side: side)
    events.append(.setStarted(set: record.set, side: side, time: time))
    enterSet(at: time, lacksStartPose: lacksStartPose)
  }

  /// Goes on with the set that was under way when the session broke off.
  mutating func goOnWithSet(at time: Double) {
    events.append(.resumed(time: time))
    enterSet(at: time, lacksStartPose: false)
  }

  private mutating func enterSet(at time: Double, lacksStartPose: Bool) {
    setStart = time
    countdown.reset()
    ends?.reset()
    holding?.reset()
    tempo.reset()
    if plan.activity != nil, plan.activity != .timer {
      state = .running(.activeSet)
    } else if let duration = plan.timedDuration {
      let done = record.activity?.secondsInSet ?? 0
      state = .running(.timedSet(until: time + max(0, duration - done)))
    } else {
      state = .running(.set(lacksStartPose: lacksStartPose))
    }
    say(.go, at: time)
  }

  mutating func completeSet(at time: Double) {
    fillTimer()
    record.endSet(.completed)
    events.append(.setCompleted(set: record.set, time: time))
    goOnAfterSet(at: time, saying: .setDone)
  }

  /// The rest of the set is left out.
  mutating func skipSet(at time: Double) {
    record.endSet(.skipped)
    events.append(.setSkipped(set: record.set, time: time))
    goOnAfterSet(at: time, saying: .setSkipped)
  }

  private mutating func goOnAfterSet(at time: Double, saying id: CueID) {
    let count = id == .setDone && plan.repetitions > 0 ? record.repetitionsInSet : nil
    countdown.reset()
    if record.set >= plan.totalSets {
      say(plan.fillsDailyDose(onSideOfSet: record.set) ? .doseReached : .allDone, count, at: time)
      end(.completed, at: time, note: nil)
    } else if plan.side(ofSet: record.set + 1) != plan.side(ofSet: record.set) {
      requestSideChange(at: time, count: count)
    } else if plan.rest > 0 {
      say(id, count, at: time)
      countdown.reset(total: plan.rest)
      events.append(.restStarted(set: record.set, time: time, duration: plan.rest))
      state = .running(.resting(until: time + plan.rest))
    } else {
      if let count { say(.count, count, at: time) }
      startSet(at: time)
    }
  }

  @discardableResult
  mutating func end(
    _ reason: SessionSummary.Reason, at time: Double, note: String?
  ) -> SessionSummary {
    let summary = record.summary(
      duration: elapsedBefore + time - (startTime ?? time), reason: reason, note: note)
    record.dropHold()
    interruption = nil
    autoPause = nil
    voice.drop()
    state = .ended(summary)
    events.append(.sessionEnded(summary, time: time))
    return summary
  }
}

// MARK: - The other leg

extension Coach {
  /// How long the other leg is given where nothing tells that the sensor was strapped to it; s.
  private static let strapping: Double = 20

  mutating func requestSideChange(at time: Double, count: Int? = nil) {
    guard let side = plan.side(ofSet: record.set + 1) else { return }
    events.append(.sideChangeRequested(to: side, time: time))
    if let warning = plan.doseWarning(onSideOfSet: record.set + 1) { say(warning, at: time) }
    say(side == .left ? .otherLegLeft : .otherLegRight, count, at: time)
    if halvedRange == .of(side.other) { say(.otherLegIsFree, at: time) }
    hasHinted = false
    isMoving = false
    stillness.noteMovement()
    // By time there are no poses to be still in.
    state = .running(
      plan.activity == nil
        ? .changingSide(SideChange(requestedAt: time))
        : .gettingReady(until: time + Self.strapping))
  }

  /// The sensor is on the other leg: the wearer gets ready once more.
  mutating func endSideChange() -> Action {
    isMoving = false
    if plan.getReady > 0 {
      countdown.reset()
      state = .running(.gettingReady(until: now + min(plan.getReady, Briefing.countdown)))
      uncounted = -.infinity ..< .infinity
    } else {
      uncounted = -.infinity..<now
      startSet(at: now)
    }
    return .changeLimb
  }
}

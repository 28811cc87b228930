public import Exercises

// What the wearer puts right. What was sensed stays, and the dose goes by what was corrected.

extension Coach {
  /// Takes back the last repetition of the set that is under way or was the last; nil where it has
  /// none.
  @discardableResult
  public mutating func undo() -> Correction? {
    adjust(by: -1) { .undo(set: $0) }
  }

  /// Corrects the count of the set that is under way or was the last by 1 or -1; nil where there is
  /// no set, or nothing in it to take away.
  @discardableResult
  public mutating func adjust(by step: Int) -> Correction? {
    guard abs(step) == 1 else { return nil }
    return adjust(by: step) { .adjust(set: $0, by: step) }
  }

  private mutating func adjust(
    by step: Int, _ correction: (Int) -> Correction
  ) -> Correction? {
    guard phase != nil, plan.repetitions > 0 || plan.timedDuration == nil,
      let set = record.sets.last, set.corrected + step >= 0
    else { return nil }
    record.updateLastSet { $0.adjustment += step }
    let correction = note(correction(record.set))
    if !reconsiderDose() { sayCount() }
    return correction
  }

  /// The sensor was on the other side: the sets since it was strapped on were of that side, and so
  /// are those to come; nil where that is how it stands already.
  @discardableResult
  public mutating func relabel(side: Exercise.Side) -> Correction? {
    guard phase != nil, let last = record.sets.last, last.side != side else { return nil }
    let same = record.sets.reversed().prefix { $0.side == last.side }.count
    let sets = record.set - same + 1...record.set
    askedRanges.relabel(to: side, from: last.side, allSets: same == record.set)
    record.relabel(sets, to: side)
    plan.sides = plan.sides.count > 1 ? plan.sides.reversed() : [side]
    return note(.relabelSide(sets: sets, to: side))
  }

  /// It is another exercise, which asks for as much of it; nil where it is the same.
  @discardableResult
  public mutating func relabel(exercise: Exercise) -> Correction? {
    guard phase != nil, exercise.id != plan.exercise.id else { return nil }
    let correction = Correction.relabelExercise(from: plan.exercise.id, to: exercise.id)
    plan.exercise = exercise
    ends = EndGuard(exercise)
    holding = HoldCountdown(exercise, hold: plan.hold)
    tempo = TempoGuard(exercise)
    return note(correction)
  }

  private mutating func note(_ correction: Correction) -> Correction {
    record.corrections.append(correction)
    events.append(.corrected(correction, time: now))
    return correction
  }

  /// Ends the set that has its dose by now, and goes on with one that lacks some of it; returns
  /// whether either was so.
  @discardableResult
  mutating func reconsiderDose() -> Bool {
    guard case .running(let phase) = state, plan.repetitions > 0, let set = record.sets.last else {
      return false
    }
    switch phase {
    case .set where set.corrected >= plan.repetitions:
      completeSet(at: now)
      return true
    case .resting, .changingSide, .gettingReady:
      guard set.outcome == .completed, set.corrected < plan.repetitions else { return false }
      record.updateLastSet { $0.outcome = .underWay }
      events.append(.setReopened(set: record.set, time: now))
      uncounted = -.infinity ..< -.infinity
      state = .running(.set(lacksStartPose: false))
      countdown.reset()
      sayCount()
      return true
    case .waiting, .set, .activeSet, .timedSet: return false
    }
  }
}

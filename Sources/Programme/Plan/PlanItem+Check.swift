public import Exercises

extension PlanItem {
  /// Throws the first figure that is out of its limits or does not fit the exercise.
  public func check(_ exercise: Exercise) throws(PlanRefusal) {
    try check("side", side, exercise)
    try check("sets", sets, PlanLimits.sets)
    if exercise.isTimed {
      guard repetitions == 0 else {
        throw .wrong(
          key: "repetitions", problem: "\(exercise.id) goes by time: give seconds instead")
      }
      try check("seconds", seconds ?? 0, PlanLimits.seconds)
    } else {
      try check("repetitions", repetitions, PlanLimits.repetitions)
      guard seconds == nil else {
        throw .wrong(
          key: "seconds", problem: "\(exercise.id) goes by repetitions: give those instead")
      }
      try check("start-at", startsAt, 1...repetitions)
    }
    try check("hold", hold, PlanLimits.hold)
    try check("rest", rest, PlanLimits.rest)
    try check("times-a-day", timesPerDay, PlanLimits.timesPerDay)
    switch rhythm {
    case .daily: break
    case .daysPerWeek(let count): try check("days-a-week", count, PlanLimits.daysPerWeek)
    case .everyDays(let count): try check("every-days", count, PlanLimits.everyDays)
    }
  }

  private func check(
    _ key: String, _ side: PlanSide, _ exercise: Exercise
  ) throws(PlanRefusal) {
    switch exercise.laterality {
    case .unilateral:
      // What a person taught, and free movement, may well have no side.
      guard side != PlanSide.none || exercise.kind == .taught || exercise.kind == .free else {
        throw .wrong(key: key, problem: "\(exercise.id) is of one leg: give left, right or both")
      }
    case .bilateral, .alternating:
      guard side == PlanSide.none else {
        throw .wrong(key: key, problem: "\(exercise.id) is of both legs at once: leave it out")
      }
    }
  }

  private func check<T: Comparable>(
    _ key: String, _ value: T, _ range: ClosedRange<T>
  ) throws(PlanRefusal) {
    if range.contains(value) { return }
    let limit =
      value > range.upperBound
      ? "\(number(value)) is more than \(number(range.upperBound))"
      : "\(number(value)) is less than \(number(range.lowerBound))"
    throw .wrong(
      key: key,
      problem: "\(limit): give \(number(range.lowerBound)) to \(number(range.upperBound))")
  }

  private func number(_ value: some Comparable) -> String {
    (value as? Double)?.brief ?? "\(value)"
  }
}

extension Double {
  /// Without decimals that say nothing.
  var brief: String {
    self == rounded() && abs(self) < 1e9 ? "\(Int(self))" : "\(self)"
  }
}

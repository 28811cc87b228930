extension PlanItem {
  /// An item as it was written once: every figure stands in its text, and none is judged.
  init(kept exercise: String, _ figures: PlanFigures, added: Day?) {
    self.exercise = exercise
    side = figures.side ?? .none
    sets = figures.sets ?? 1
    repetitions = figures.repetitions ?? 0
    seconds = figures.seconds
    hold = figures.hold ?? 0
    rest = figures.rest ?? 0
    timesPerDay = figures.timesPerDay ?? 1
    rhythm = figures.rhythm ?? .daily
    startsAt = figures.startsAt ?? 1
    self.added = added
  }
}

public import Exercises

extension Plan {
  /// The rules that this plan breaks on `today`; a person may break them knowingly.
  public func advice(today: Day, catalogue: Catalogue) -> [PlanAdvice] {
    var found: [PlanAdvice] = []
    if items.count > Self.mostItems {
      found.append(
        PlanAdvice(
          rule: .tooMany,
          problem: """
            \(items.count) exercises are more than \(Self.mostItems): fewer are kept up better; \
            take one out
            """,
          quotation: Quotation("<4 exercises (2-4)", .adherence)))
    }
    let new = newItems(on: today)
    if new.count > Self.mostNewItems {
      found.append(
        PlanAdvice(
          rule: .tooManyNew,
          problem: """
            \(new.map(\.exercise).joined(separator: ", ")) would all be new within \
            \(Self.daysOfNewItems) days: add the last one later
            """,
          quotation: Quotation("I only add one to two new ones every few days", .patientList)))
    }
    for item in items {
      guard let exercise = catalogue.exercise(id: item.exercise),
        item.volume > 2 * PlanItem(exercise).volume
      else { continue }
      found.append(
        PlanAdvice(
          rule: .tooMuch,
          problem: "\(item.exercise) is more than twice what its source prescribes",
          quotation: Quotation("up to double the prescribed value", .selfEntry)))
    }
    return found
  }
}

extension PlanItem {
  /// How much of it a day has on each side: repetitions times the seconds held, or seconds.
  var volume: Double {
    let times = Double(sets * timesPerDay)
    if isTimed { return times * (seconds ?? 0) }
    return times * Double(repetitions) * max(1, hold)
  }
}

public import Exercises

/// An item of the plan on a day.
public struct TodayItem: Sendable, Equatable {
  public let item: PlanItem
  public let name: String
  public let kind: Exercise.Kind
  /// After progression, irritability and the stage of what comes back.
  public let dose: DoseToday
  /// Whether the dose has got to what is prescribed.
  public let isAsPrescribed: Bool
  /// False on a day of rest; rest days break nothing.
  public let isDue: Bool
  public let done: DoneToday
  public let locks: [Lock]
  /// What to know before it: whose advice it is, and what to have at hand.
  public let notes: [String]

  /// Whether anything of it is left to do today.
  public var isOpen: Bool { isDue && locks.isEmpty && !done.isComplete }

  init(
    _ item: PlanItem, _ exercise: Exercise, diary: Diary, rules: LockRules, today: Day
  ) {
    self.item = item
    name = exercise.name
    kind = exercise.kind
    let progression = Progression(item, kind: exercise.kind, diary: diary, today: today)
    isAsPrescribed = progression.isAsPrescribed
    dose = rules.limited(progression.dose, exercise)
    done = DoneToday(item, dose: dose, diary: diary, day: today)
    isDue = done.isBegun || item.rhythm.isDue(on: today, doneOn: diary.days(of: item.exercise))
    locks = rules.locks(exercise)
    notes = Self.notes(exercise)
  }

  /// What is said of an exercise before it is done.
  public static func notes(_ exercise: Exercise) -> [String] {
    var notes: [String] = []
    if exercise.sources == [Source.patientList.rawValue] {
      notes.append("the advice of a patient, not a practitioner")
    }
    if let support = exercise.safety.first(where: { $0.hasPrefix("have support") }) {
      notes.append(support)
    }
    if exercise.kind == .selfMassage {
      // "without irritating the nerve more by putting it on stretch"
      notes.append("sore is fine, intense pain is not, and the nerve is not to be stirred up")
    }
    return notes
  }
}

public import Exercises

// What may be started may still be bounded.

extension LockRules {
  /// "high = glides only, 5 repetitions, small range"
  static let mostWhenIrritable: Int = 5

  /// A dose as the present irritability and the stage of what comes back leave it.
  public func limited(_ dose: DoseToday, _ exercise: Exercise) -> DoseToday {
    switch Demand(exercise) {
    case .slider where irritability.level == .high:
      var dose = dose
      dose.sets = min(dose.sets, 1)
      dose.repetitions = min(dose.repetitions, Self.mostWhenIrritable)
      dose.isSmallRange = true
      return dose
    case .stretch: return stage.limited(dose)
    default: return dose
    }
  }

  /// Why a session of the exercise is bounded, in a sentence's second half; nil where it is not.
  public func limitation(of exercise: Exercise) -> String? {
    switch Demand(exercise) {
    case .slider where irritability.level == .high:
      irritability.reason ?? "the nerve is very irritable"
    case .stretch where stage == .little: "stretches come back a little at a time"
    default: nil
    }
  }
}

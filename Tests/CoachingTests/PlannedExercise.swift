import Coaching
@testable import Exercises

extension SessionPlan {
  /// A plan for an exercise with a dose of 3 sets of 10, a hold of 1 s and 30 s of rest.
  static func counting(
    sets: Int = 1, repetitions: Int, rest: Double = 30, getReady: Double = 0
  ) -> SessionPlan {
    SessionPlan(
      exercise: .slider, sets: sets, repetitions: repetitions, rest: rest, getReady: getReady)
  }

  static func timed(sets: Int = 1, duration: Double?, rest: Double = 30) -> SessionPlan {
    SessionPlan(
      exercise: .slider, sets: sets, repetitions: 0, rest: rest, getReady: 0, duration: duration)
  }
}

extension Exercise {
  static let slider: Exercise = Exercise(
    id: "slider", name: "Slider", kind: .glide, posture: .sitting, laterality: .unilateral,
    sourceDose: "10 times", sources: [],
    dose: Dose(sets: 3, repetitions: 10, hold: 1, rest: 30, timesPerDay: 3, basis: "made up"),
    placement: PlacementAdvice(preferred: .shank, alternatives: [], blind: []),
    kinematics: Kinematics(
      poses: [:], phases: [], range: RangeOfMotion(low: 0.7, typical: 1, high: 1.4, minimum: 0.5),
      endHold: HoldLimits(minimum: 0, target: 1, maximum: 3, over: 5),
      startHold: HoldLimits(minimum: 0, target: 1, maximum: 3, over: 5), shortestCycle: 1,
      longestCycle: 15, tremor: .active, confounders: []),
    coaching: [], safety: [])
}

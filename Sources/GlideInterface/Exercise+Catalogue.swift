public import Exercises

extension Exercise {
  /// An exercise of the catalogue as the interface describes it.
  public init(_ exercise: Exercises.Exercise) {
    self.init(
      id: exercise.id, name: exercise.name, kind: exercise.kind.rawValue,
      posture: exercise.posture.rawValue, laterality: exercise.laterality.rawValue,
      placements: exercise.placement.bestFirst.map(\.rawValue), sets: exercise.dose.sets,
      repetitions: exercise.dose.repetitions, holdSeconds: exercise.dose.hold,
      restSeconds: exercise.dose.rest, eccentricRatio: exercise.dose.eccentricRatio,
      durationSeconds: exercise.dose.duration,
      timesPerDay: exercise.dose.timesPerDay, dose: exercise.sourceDose,
      safety: exercise.safety)
  }
}

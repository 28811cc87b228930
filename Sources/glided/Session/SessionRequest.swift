import Coaching
import Exercises
import GlideInterface
import MotionCore
import Varlink

/// A session that was asked for, checked: every figure is one that makes sense.
struct SessionRequest {
  let exercise: Exercises.Exercise
  let parameters: Start.Parameters

  /// Throws the error reply that the client is to get.
  init(_ parameters: Start.Parameters, catalogue: Catalogue) throws(VarlinkError) {
    guard let exercise = catalogue.exercise(id: parameters.exercise) else {
      throw GlidedError.noSuchExercise(
        parameters.exercise, suggestions: catalogue.suggestions(for: parameters.exercise)
      ).reply
    }
    self.exercise = exercise
    self.parameters = parameters
    try check("sets", parameters.sets, 1...100)
    try check("repetitions", parameters.repetitions, 1...10_000)
    try check("holdSeconds", parameters.holdSeconds, 0...3600)
    try check("restSeconds", parameters.restSeconds, 0...3600)
    try check("getReadySeconds", parameters.getReadySeconds, 0...86_400)
    try check("minimumRange", parameters.minimumRange, 1...180)
  }

  /// Refuses what lies outside, and what is no number.
  private func check<T: Comparable>(
    _ name: String, _ value: T?, _ range: ClosedRange<T>
  ) throws(VarlinkError) {
    if let value, !range.contains(value) {
      throw .invalidParameter(name)
    }
  }

  /// The plan; `isLive` says whether the wearer needs time to get into position.
  func plan(isLive: Bool) -> SessionPlan {
    SessionPlan(
      exercise: exercise, side: parameters.side.map(Exercises.Exercise.Side.init),
      sets: parameters.sets, repetitions: parameters.repetitions, hold: parameters.holdSeconds,
      rest: parameters.restSeconds, getReady: parameters.getReadySeconds ?? (isLive ? 3 : 0))
  }

  /// What the core must know, with the sensor where it says that it is worn, or else where it
  /// should be.
  func profile(placement: String?) -> MovementProfile {
    exercise.profile(
      placement: placement.flatMap(Placement.init) ?? exercise.placement.preferred,
      minimumRange: parameters.minimumRange.map { .degrees($0) }, hold: parameters.holdSeconds)
  }

  /// What the wearer should know of where the sensor is worn.
  func warning(placement: String?) -> String? {
    let advice = exercise.placement
    let best = advice.bestFirst.map(\.rawValue).joined(separator: ", ")
    guard let text = placement else { return nil }
    guard let placement = Placement(rawValue: text) else {
      return """
        "\(text)" is no placement that glided knows; it takes the sensor to be worn at \
        \(advice.preferred?.rawValue ?? "any of them"). There are: \
        \(Placement.allCases.map(\.rawValue).joined(separator: ", "))
        """
    }
    guard advice.blind.contains(placement) else { return nil }
    return "\(exercise.name) cannot be counted at the \(text): wear the sensor at: \(best)"
  }
}

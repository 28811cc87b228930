/// Why a session cannot be simulated, and what to ask for instead.
public enum SimulationError: Error, Sendable, Equatable {
  /// The exercise's data do not say how the body moves.
  case noPoses(exercise: String)
  /// No segment is known to see the exercise.
  case noPlacement(exercise: String)
  /// The exercise has no repetitions to ask for.
  case notRepetitive(exercise: String)
  /// A disturbance that only happens in another posture.
  case impossibleConfounder(Confounder, exercise: String)
  /// An option outside of what makes sense.
  case invalidOption(name: String, allowed: String)
}

extension SimulationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noPoses(let exercise):
      "\(exercise) has no poses to move through; simulate another exercise"
    case .noPlacement(let exercise):
      "no placement is known to see \(exercise); name one"
    case .notRepetitive(let exercise):
      "\(exercise) has no repetitions; ask for a duration instead"
    case .impossibleConfounder(let confounder, let exercise):
      "\(confounder.rawValue) does not happen in the posture of \(exercise); leave it out"
    case .invalidOption(let name, let allowed):
      "\(name) must be \(allowed)"
    }
  }
}

import Exercises
import GlideInterface
import MotionCore
import Varlink

/// A lesson that was asked for, checked.
struct LessonRequest {
  let id: String
  let title: String
  let placement: Placement?
  let side: Exercises.Exercise.Side?
  /// How many repetitions that are alike are enough.
  let repetitions: Int
  /// rad
  let smallestRange: Double
  let date: String?

  /// Throws the error reply that the client is to get.
  init(_ parameters: TeachMovement.Parameters, catalogue: Catalogue) throws(VarlinkError) {
    guard MovementName.problem(with: parameters.movement) == nil else {
      throw .invalidParameter("movement")
    }
    guard catalogue.exercise(id: parameters.movement) == nil else {
      throw GlidedError.reservedName(parameters.movement).reply
    }
    id = parameters.movement
    title = parameters.title ?? id
    guard (1...TaughtMovement.longestTitle).contains(title.count) else {
      throw .invalidParameter("title")
    }
    placement = parameters.placement.flatMap(Placement.init)
    guard parameters.placement == nil || placement != nil else {
      throw .invalidParameter("placement")
    }
    side = parameters.side.map(Exercises.Exercise.Side.init)
    repetitions = parameters.repetitions ?? MovementLearner.askedRepetitions
    guard TeachMovement.Limits.repetitions.contains(repetitions) else {
      throw .invalidParameter("repetitions")
    }
    let range = parameters.minimumRange ?? Self.defaultRange
    guard TeachMovement.Limits.minimumRange.contains(range) else {
      throw .invalidParameter("minimumRange")
    }
    smallestRange = .degrees(range)
    date = parameters.date
  }

  /// Degrees: as of the exercise "free". People fidget before they begin.
  private static let defaultRange: Double = 12
}

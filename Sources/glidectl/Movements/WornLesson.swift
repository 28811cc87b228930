import Exercises
import GlideInterface

/// Learning from a sensor that is worn, which the daemon reads.
struct WornLesson {
  let connection: DaemonConnection
  let parameters: TeachMovement.Parameters

  /// Calls `show` with the ranges that are alike, in whole degrees, whenever they are others, and
  /// returns what was learned.
  func movement(show: (_ ranges: [Double]) throws -> Void) throws -> TaughtMovement {
    var shown: [Double] = []
    var movement: TaughtMovement?
    try connection.follow(TeachMovement.name, parameters, TeachMovement.Reply.self) { reply in
      // A movement that is seen at several sizes is told for each, a hair's breadth apart.
      let ranges = reply.ranges.map { $0.rounded() }
      if ranges != shown {
        shown = ranges
        try show(shown)
      }
      movement = reply.movement
      return true
    }
    guard let movement else {
      throw Failure("The daemon ended the lesson and does not say what was learned.")
    }
    return movement
  }
}

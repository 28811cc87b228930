public import MotionCore

/// A repetition with what only a look back at its path tells: axis and shape.
public struct ObservedRepetition: Sendable, Equatable {
  public let repetition: Repetition

  /// The shape of the excursion, and the axis relative to gravity: from vertical, 0, to level, π/2.
  public let shape: MovementShape
  public let axisInclination: Double

  /// Unit axis in the world's frame, whose heading is arbitrary and slowly drifts.
  let axis: Vector3

  /// Nil where the path does not show a movement.
  init?(_ repetition: Repetition, trace: PoseTrace) {
    guard let path = trace.path(from: repetition.startTime, to: repetition.endTime) else {
      return nil
    }
    let farthest = path.excursions.reduce(0) { max($0, $1.angle) }
    // The end of the return may have been foreseen: from the last moment on it is at home.
    let shares = (0..<MovementShape.count).map { step in
      let share = Double(step) / Double(MovementShape.count - 1)
      return path.angle(at: repetition.startTime + share * repetition.cycle) / farthest
    }
    guard farthest > 0, let shape = MovementShape(shares: shares) else { return nil }
    self.repetition = repetition
    self.shape = shape
    axis = path.axis
    axisInclination = arctangent(
      (axis.x * axis.x + axis.y * axis.y).squareRoot(), abs(axis.z))
  }

  /// Two ranges are alike from this share of the larger one on.
  static let alikeShare: Double = 0.6

  /// Whether both are the same movement, done by one who takes care to do it alike.
  ///
  /// The learner is stricter than the counter (`Candidate.matches`): what it takes for a model has
  /// to be one.
  func isLike(_ other: ObservedRepetition) -> Bool {
    func share(_ value: (Repetition) -> Double) -> Double {
      let (a, b) = (value(repetition), value(other.repetition))
      return min(a, b) / max(a, b)
    }
    return share(\.rangeOfMotion) >= Self.alikeShare && share(\.cycle) >= 0.5
      && axis.dot(other.axis) >= 0.7
  }
}

extension Repetition {
  /// The time out and back, the hold at the far end included; s.
  public var cycle: Double { endTime - startTime }
}

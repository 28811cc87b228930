/// The change of a joint's angle since the start pose, from the angles of the two segments that it
/// joins, each from its own start pose.
///
/// Both segments move in one plane, as those of a leg do in the exercises here. In which direction
/// a sensor sees its segment turn depends on how it was strapped on, so the exercise says whether
/// the two turn alike. Gravity alone tells the angles: nothing drifts with a heading.
public struct JointAngle: BitwiseCopyable, Sendable {
  private struct Movement: BitwiseCopyable, Sendable {
    /// When it began, s, and the greatest change since, rad.
    var time: Double
    var range: Real
  }

  /// A repetition is announced a movement or two after its own at the most, its dip included.
  private static let kept: Int = 6

  private let turnsAlike: Bool
  private var movements: InlineArray<6, Movement> = InlineArray(
    repeating: Movement(time: -.infinity, range: 0))
  private var count: Int = 0

  /// The present change, its size; rad.
  public private(set) var change: Real = 0

  /// `turnsAlike` says whether both segments turn in the same direction on the way out.
  public init(turnsAlike: Bool) {
    self.turnsAlike = turnsAlike
  }

  /// A movement begins at `time`, s.
  public mutating func beginMovement(at time: Double) {
    count += 1
    movements[count % Self.kept] = Movement(time: time, range: change)
  }

  /// Takes in the present angles of both segments from their start poses; rad.
  public mutating func update(distal: Real, proximal: Real) {
    change = turnsAlike ? (distal - proximal).magnitude : distal + proximal
    movements[count % Self.kept].range = max(movements[count % Self.kept].range, change)
  }

  /// The greatest change in the movements of a repetition, rad; nil of one that is too long ago.
  public func range(of repetition: Repetition) -> Real? {
    var range: Real?
    for i in movements.indices {
      let movement = movements[i]
      guard movement.time >= repetition.startTime - Candidate.timeTolerance,
        movement.time < repetition.endTime
      else { continue }
      range = max(range ?? 0, movement.range)
    }
    return range
  }
}

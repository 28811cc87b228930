/// How the body moves in one repetition.
public struct Kinematics: Sendable, Equatable {
  /// The plane of the body in which the poses are measured.
  ///
  /// The movement turns about the axis across this plane, which is level in every exercise here.
  public enum Plane: String, Sendable, CaseIterable, Codable {
    /// Seen from the wearer's right: bending and straightening. The axis runs from left to right.
    case sagittal
    /// Seen from the front: leading a leg out and back. The axis runs from back to front.
    case frontal
    /// Seen along the spine: rolling to a side. The axis runs from head to foot; a segment that
    /// lies along it has its roll for its angle.
    case transverse
  }

  public var plane: Plane

  /// Whether the movement turns about the vertical, as none of the catalogue does.
  public var turnsAboutVertical: Bool = false

  /// The poses passed through, by the letter that the phases use; "A" is the start pose.
  public var poses: [String: Pose]

  /// One repetition, as moves and stays; empty for a periodic or an unseen movement.
  public var phases: [Phase]

  /// Whether the wearer takes a step at the start pose, before the next repetition.
  public var stepsBetween: Bool

  public var periodic: PeriodicMovement?

  /// The range of motion at the preferred placement.
  public var range: RangeOfMotion

  /// Time still at the far end, and at the start pose.
  public var endHold: HoldLimits
  public var startHold: HoldLimits

  /// The time that a whole repetition, the stays at both ends included, should take; s.
  public var shortestCycle: Double
  public var longestCycle: Double

  public var tremor: Tremor

  /// Disturbances that belong to this exercise, by name.
  public var confounders: [String]

  /// The start pose.
  public static let startPose: String = "A"

  /// Returns whether two segments turn in the same direction, from the start pose to the pose that
  /// is farthest from it for both together; nil where neither turns.
  public func turnsAlike(_ first: Placement, _ second: Placement) -> Bool? {
    guard let start = poses[Self.startPose] else { return nil }
    let changes = poses.values.map { ($0[first] - start[first], $0[second] - start[second]) }
    let farthest = changes.max { abs($0.0) + abs($0.1) < abs($1.0) + abs($1.1) }
    guard let farthest, farthest != (0, 0) else { return nil }
    return farthest.0 * farthest.1 > 0
  }

  /// Returns whether a segment goes to both sides of its start pose, to one side first.
  public func dipsFirst(_ placement: Placement) -> Bool {
    guard let start = poses[Self.startPose] else { return false }
    let changes = poses.values.map { $0[placement] - start[placement] }
    return changes.contains { $0 < 0 } && changes.contains { $0 > 0 }
  }

  /// Returns the greatest change of a segment's angle from the start pose; rad.
  public func excursion(of placement: Placement) -> Double {
    guard let start = poses[Self.startPose] else { return 0 }
    return poses.values.reduce(0) { max($0, abs($1[placement] - start[placement])) }
  }
}

public import Exercises
import Glibc
public import MotionCore

/// The pitch of the segment that wears the sensor, at both ends of a repetition, as the catalogue's
/// poses have it: 0 hangs straight down, in the sagittal plane positive has the lower end in front.
///
/// A range needs no word of how the sensor sits on the limb, a pitch does. Here the sensor is taken
/// to lie along the limb with one of its edges: with the one by which the start pose comes nearest to
/// the exercise's own. So a pitch is as true as the strap is straight.
public struct SegmentPitch: Sendable, Equatable {
  /// rad
  public var start: Double
  public var end: Double

  public init(start: Double, end: Double) {
    self.start = start
    self.end = end
  }

  /// How far an edge may be out of the plane of the movement, and how far the start pose from the
  /// exercise's: beyond, the sensor sits otherwise, or the wearer does; rad. Estimates: nobody straps
  /// to the degree, and of sensors that sit anyhow few may pass for straight.
  private static let mostOutOfPlane: Double = 10 * .pi / 180
  private static let mostOff: Double = 20 * .pi / 180
  /// What two directions must differ by to say in which plane the movement is; rad.
  private static let leastRange: Double = 5 * .pi / 180

  /// Of a movement from one pose to another, each told by the direction of up in the sensor's frame;
  /// `range` is the excursion between them, rad.
  ///
  /// Nil where no edge of the sensor lies so, and for an exercise whose poses do not say how the
  /// segment stands: what a person taught, what turns about the vertical or about the segment's own
  /// length, and what goes to both sides of its start pose.
  public init?(
    from first: Vector3, to last: Vector3, range: Double, exercise: Exercise,
    on placement: Placement
  ) {
    let kinematics = exercise.kinematics
    guard exercise.kind != .taught, exercise.kind != .free, !kinematics.turnsAboutVertical,
      kinematics.plane != .transverse, !kinematics.dipsFirst(placement),
      let pose = kinematics.poses[Kinematics.startPose]?[placement],
      let turn = kinematics.poses.values.map({ $0[placement] - pose })
        .max(by: { $0.magnitude < $1.magnitude }),
      turn != 0
    else { return nil }
    let across = first.cross(last)
    guard across.length > sin(Self.leastRange), let normal = across.normalized else { return nil }
    // Up turns the other way round than the segment does.
    let axis = turn > 0 ? -normal : normal
    let offsets = Self.edges.compactMap { edge in
      Self.pitch(of: edge, up: first, axis: axis).map { remainder($0 - pose, 2 * .pi) }
    }
    guard let offset = offsets.min(by: { $0.magnitude < $1.magnitude }),
      offset.magnitude <= Self.mostOff
    else { return nil }
    start = pose + offset
    end = start + (turn > 0 ? range : -range)
  }

  private static let edges: [Vector3] = [
    Vector3(1, 0, 0), Vector3(-1, 0, 0), Vector3(0, 1, 0), Vector3(0, -1, 0), Vector3(0, 0, 1),
    Vector3(0, 0, -1),
  ]

  /// The pitch that a limb along `edge` has, which turns about `axis`; nil where it is not across it.
  private static func pitch(of edge: Vector3, up: Vector3, axis: Vector3) -> Double? {
    let out = edge.dot(axis)
    guard out.magnitude <= sin(mostOutOfPlane), let distal = (edge - axis * out).normalized else {
      return nil
    }
    return atan2(up.dot(axis.cross(distal)), -up.dot(distal))
  }
}

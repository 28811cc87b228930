import Exercises
import MotionCore

/// Compares the start pose of each set with that of the first set on the same leg.
///
/// How the sensor sits in its strap is unknown, and whoever sits down anew sits a little otherwise:
/// what is found is said once, and is the pose to compare with from then on. The limits are
/// estimates: in simulation a slip of 10° lost 1 % of the repetitions, one of 25° a third.
struct StartPoseWatch: Sendable {
  enum Finding: Sendable, Equatable {
    /// "> 10 deg warn"
    case shifted
    /// "> 20 deg recalibrate"
    case elsewhere
  }

  /// rad
  private static let shift: Real = .degrees(10)
  private static let limit: Real = .degrees(20)

  private var poses: [Exercise.Side?: TiltFromStart] = [:]

  /// Takes the sensor's attitude in a start pose, its frame to one whose z axis points up.
  mutating func take(_ attitude: Quaternion, side: Exercise.Side?) -> Finding? {
    var pose = poses[side] ?? TiltFromStart()
    pose.update(attitude)
    defer { poses[side] = pose }
    guard let angle = pose.angle, angle > Self.shift else { return nil }
    pose.takeStartPose()
    return angle > Self.limit ? .elsewhere : .shifted
  }
}

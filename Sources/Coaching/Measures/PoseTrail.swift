public import MotionCore

/// Where up was in the sensor's frame, ten times a second for the last three minutes: as long as a
/// stretch with its hold lasts.
public struct PoseTrail: Sendable {
  private struct Pose: Sendable {
    var time: Double
    var up: Vector3
  }

  /// s
  private static let step: Double = 0.1
  private static let kept: Int = 1800

  private var poses: [Pose] = []
  /// Where the oldest one stands, once all places are taken.
  private var oldest: Int = 0
  private var latest: Double = -.infinity

  public init() {}

  /// Takes in the attitude at a time, s: the sensor's frame to one whose z axis points up.
  public mutating func add(_ attitude: Quaternion, at time: Double) {
    guard time - latest >= Self.step else { return }
    latest = time
    let pose = Pose(time: time, up: attitude.conjugate.rotate(Vector3(0, 0, 1)))
    if poses.count < Self.kept {
      poses.append(pose)
    } else {
      poses[oldest] = pose
      oldest = (oldest + 1) % Self.kept
    }
  }

  /// Returns where up was at the start of a repetition, and where it was farthest from there in it;
  /// nil of one that began too long ago.
  public func ends(of repetition: Repetition) -> (start: Vector3, farthest: Vector3)? {
    let inOrder = poses[oldest...] + poses[..<oldest]
    // The last one before it moved; of a trail that begins with the movement, the first.
    let first = inOrder.lastIndex { $0.time <= repetition.startTime } ?? inOrder.startIndex
    guard first < inOrder.endIndex,
      abs(inOrder[first].time - repetition.startTime) < 2 * Self.step
    else { return nil }
    let start = inOrder[first]
    let movement = inOrder[first...].prefix { $0.time <= repetition.endTime }
    let farthest = movement.min { $0.up.dot(start.up) < $1.up.dot(start.up) }
    return farthest.map { (start.up, $0.up) }
  }
}

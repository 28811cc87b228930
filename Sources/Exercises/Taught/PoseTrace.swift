import MotionCore

/// The attitudes of the last minutes, to look at a repetition again once it is known to be one.
struct PoseTrace: Sendable {
  private struct Moment: Sendable {
    var time: Double
    var attitude: Quaternion
  }

  /// s: no movement has anything in it that is quicker.
  private static let interval: Double = 0.04
  /// s: longer than two repetitions of the slowest kind.
  private static let span: Double = 120

  private var moments: [Moment] = []

  mutating func append(_ attitude: Quaternion, at time: Double) {
    if let last = moments.last, time - last.time < Self.interval { return }
    moments.append(Moment(time: time, attitude: attitude))
    // Now and then in one go, as each removal moves all the rest.
    if let first = moments.first, time - first.time > 2 * Self.span {
      moments.removeAll { time - $0.time > Self.span }
    }
  }

  /// A movement out and back as seen from the pose in which it began.
  struct Path {
    /// Unit axis from the start to the farthest pose, in the world's frame: z points up.
    var axis: Vector3
    /// rad, about that axis, at each moment.
    var excursions: [(time: Double, angle: Double)]

    /// The excursion at `time`, s, between the two moments next to it; rad.
    func angle(at time: Double) -> Double {
      guard let next = excursions.firstIndex(where: { $0.time >= time }) else { return 0 }
      guard next > 0 else { return excursions[0].angle }
      let (before, after) = (excursions[next - 1], excursions[next])
      let share = (time - before.time) / (after.time - before.time)
      return before.angle + (after.angle - before.angle) * share
    }
  }

  /// Returns the path from `start` to `end`, s, as seen from the pose at `start`; nil where nothing
  /// moved, or where it is too long ago.
  func path(from start: Double, to end: Double) -> Path? {
    let part = moments.filter { (start...max(start, end)).contains($0.time) }
    guard let home = part.first?.attitude else { return nil }
    let rotations = part.map { (time: $0.time, rotation: home.conjugate * $0.attitude) }
    let farthest = rotations.max { $0.rotation.angle < $1.rotation.angle }
    guard let axis = farthest?.rotation.rotationVector.normalized else { return nil }
    return Path(
      axis: home.rotate(axis),
      excursions: rotations.map { ($0.time, $0.rotation.twist(about: axis)) })
  }
}

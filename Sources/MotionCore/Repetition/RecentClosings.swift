/// When the last few movements ended and which way they went: gait alternates, so the movement
/// before the last may be the one that this repeats.
struct RecentClosings: Sendable {
  private var times: InlineArray<4, Double> = InlineArray(repeating: -.infinity)
  private var directions: InlineArray<4, Vector3> = InlineArray(repeating: .zero)
  private var next: Int = 0

  /// Takes in a movement that ended at `time`, s, about the unit axis `direction`.
  mutating func append(time: Double, direction: Vector3) {
    times[next] = time
    directions[next] = direction
    next = (next + 1) % 4
  }

  /// Returns when the last one in this direction ended; s.
  func last(like direction: Vector3) -> Double? {
    var latest: Double?
    for i in times.indices where directions[i].dot(direction) > 0.6 {
      latest = max(latest ?? times[i], times[i])
    }
    return latest
  }
}

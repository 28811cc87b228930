public import MotionCore

/// Why nothing could be learned.
public enum TeachingError: Error, Sendable, Equatable {
  case noMovement
  /// Of this range, rad.
  case onlyOnce(range: Double)
  /// The ranges that were seen; rad.
  case differing(ranges: [Double])
  /// The greatest range that was seen, and the smallest that was looked for; rad.
  case tooSmall(range: Double, smallest: Double)
  /// The most frequent reason, and the greatest range refused for it; rad.
  case refused(Refusal.Reason, range: Double)
}

extension TeachingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noMovement:
      "no movement out and back was seen: do it two or three times, slowly, and come back to the "
        + "start each time"
    case .onlyOnce(let range):
      "one repetition was seen (\(Self.degrees(range))): do two or three, slowly"
    case .differing(let ranges):
      "the repetitions differ\(Self.isAlike(ranges) ? " in direction or tempo" : ""): "
        + "\(ranges.prefix(5).map(Self.degrees).joined(separator: ", ")); do two or three alike, "
        + "slowly"
    case .refused(.walking, _):
      "walking was seen, or steps, and no repetitions: stay in place, and move slowly"
    case .refused(.tooFast, _):
      "the movements were too fast to learn from, as steps are: do two or three, slowly"
    case .refused(.tooSlow, _):
      "the movements took longer than \(Int(MovementLearner.longestCycle)) s: come back sooner"
    case .tooSmall(let range, let smallest):
      "the movements were too small to learn from (\(Self.degrees(range)), and looked for were "
        + "those from \(Self.degrees(smallest)) on): another placement may see more of them"
    case .refused(.didNotReturn, _):
      "the limb did not come back to where it started: do two or three, and return each time"
    case .refused(.sensorGap, _):
      "samples are missing within the movements: bring the sensor nearer, and do them again"
    case .refused(_, let range):
      "movements of up to \(Self.degrees(range)) were seen, but none that went out and came back "
        + "the same way: do two or three, slowly and straight"
    }
  }

  private static func isAlike(_ ranges: [Double]) -> Bool {
    let ranges = ranges.sorted()
    return ranges[0] >= ObservedRepetition.alikeShare * ranges[ranges.count - 1]
  }

  private static func degrees(_ angle: Double) -> String { "\(Int(angle.inDegrees.rounded()))°" }
}

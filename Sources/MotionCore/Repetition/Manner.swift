/// How this wearer does this movement, learned from the repetitions counted.
struct Manner: Sendable {
  struct Parameters: Sendable {
    /// How fast the axis follows the repetitions.
    var axisGain: Real = 0.2
    /// Repetitions before likeness is judged.
    var fewest: Int = 3
    /// Squared deviation, in standard deviations, beyond which a movement is unlike the others.
    var limit: Real = 9
  }

  let parameters: Parameters = Parameters()
  /// Whether the wearer said when the set began.
  var isTold: Bool = false
  /// The unit axis in the sensor frame at home; nil before the first repetition.
  private(set) var axis: Vector3?
  private var ranges: RecentMedian = RecentMedian()
  private var durations: RecentMedian = RecentMedian()
  private var likeness: Likeness = Likeness()
  private var count: Int = 0

  /// Whether enough repetitions were counted to judge likeness.
  var isKnown: Bool { count >= parameters.fewest }

  /// The usual range, rad, and duration, s; 0 before the first repetition.
  var range: Real { ranges.value }
  var duration: Real { durations.value }

  /// Takes in a counted repetition.
  mutating func append(_ counted: Candidate) {
    if count > 0 {
      likeness.append(
        range: counted.range / range, duration: counted.duration / duration,
        shortfall: counted.shortfall)
    }
    count += 1
    ranges.append(counted.range)
    durations.append(counted.duration)
    let known = axis ?? counted.direction
    axis = (known + (counted.direction - known) * parameters.axisGain).normalized ?? known
  }

  private func deviation(of candidate: Candidate) -> Likeness.Deviation {
    likeness.deviation(
      range: candidate.range / range, duration: candidate.duration / duration,
      directness: candidate.efficiency, shortfall: candidate.shortfall)
  }

  /// Returns in what `candidate` is unlike the repetitions before, or nil where it is like them or
  /// there are too few.
  func doubt(about candidate: Candidate) -> Refusal.Reason? {
    guard isKnown else { return nil }
    let deviation = deviation(of: candidate)
    return deviation.ofMovement > parameters.limit ? deviation.reason : nil
  }

  /// Whether `candidate` is like the others but for how far it came back.
  func isShort(_ candidate: Candidate) -> Bool {
    isKnown && deviation(of: candidate).whole > parameters.limit
  }
}

/// How unlike the wearer's own repetitions a movement is: in range, duration and directness.
///
/// The spread is the wearer's, learned from the repetitions counted, and never taken for less than
/// people vary who try not to.
struct Likeness: Sendable {
  struct Parameters: Sendable {
    /// The smallest standard deviations of the logarithm of range and of duration, and those of the
    /// path's directness and of the share of the way back that was left out.
    var rangeSpread: Real = 0.15
    var durationSpread: Real = 0.2
    var directnessSpread: Real = 0.15
    var shortfallSpread: Real = 0.08
    /// No logarithm counts for more than this in the spread, or a slip would widen it.
    var greatestDeviation: Real = 0.4
    /// How fast the spread follows.
    var gain: Real = 0.2
  }

  /// Squares of the deviations, in standard deviations.
  struct Deviation: Sendable {
    var range: Real
    var duration: Real
    var directness: Real
    var shortfall: Real
    /// Whether range and duration are less than usual.
    var isSmaller: Bool
    var isFaster: Bool

    /// Of a movement that is quite back.
    var ofMovement: Real { range + duration + directness }
    var whole: Real { ofMovement + shortfall }

    /// In what it is most unlike them.
    var reason: Refusal.Reason {
      if directness > max(range, duration) { return .notDirect }
      if range > duration { return isSmaller ? .tooSmall : .tooLarge }
      return isFaster ? .tooFast : .tooSlow
    }
  }

  let parameters: Parameters = Parameters()
  private var rangeVariance: Real = 0
  private var durationVariance: Real = 0
  private var shortfall: Real = 0

  /// Takes in a counted repetition, its range and duration as shares of the usual ones.
  mutating func append(range: Real, duration: Real, shortfall: Real) {
    let greatest = parameters.greatestDeviation * parameters.greatestDeviation
    let (r, d) = (nearLogarithm(range), nearLogarithm(duration))
    rangeVariance += (min(r * r, greatest) - rangeVariance) * parameters.gain
    durationVariance += (min(d * d, greatest) - durationVariance) * parameters.gain
    self.shortfall += (shortfall - self.shortfall) * parameters.gain
  }

  /// Returns how unlike them a movement is, its range and duration as shares of the usual ones.
  func deviation(
    range: Real, duration: Real, directness: Real, shortfall: Real
  ) -> Deviation {
    let (r, d) = (nearLogarithm(range), nearLogarithm(duration))
    let wander = (1 - directness) / parameters.directnessSpread
    let left = max(0, shortfall - self.shortfall) / parameters.shortfallSpread
    let rangeSpread = parameters.rangeSpread * parameters.rangeSpread
    let durationSpread = parameters.durationSpread * parameters.durationSpread
    return Deviation(
      range: r * r / max(rangeVariance, rangeSpread),
      duration: d * d / max(durationVariance, durationSpread),
      directness: wander * wander, shortfall: left * left, isSmaller: r < 0, isFaster: d < 0)
  }

  /// The natural logarithm by the first two terms of its series in (x - 1)/(x + 1): within 2 % from
  /// a third to three.
  private func nearLogarithm(_ x: Real) -> Real {
    let z = (x - 1) / (x + 1)
    return 2 * z * (1 + z * z / 3)
  }
}

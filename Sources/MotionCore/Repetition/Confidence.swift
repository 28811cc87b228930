/// How sure it is that a counted movement is a repetition: a logistic model of a few properties of it
/// and of those counted before.
///
/// Calibrated for a session of a declared exercise that was started: 97 of 100 that are counted then
/// are right, and of those said to be 0.9 sure about 90 %. Of somebody who does something else all the
/// time each is wrong, whatever is said of it: that they do so is not known here.
package struct Confidence: BitwiseCopyable, Sendable {
  /// The weights are what `glide-benchmark confidence` prints: fitted to sets of people, to people
  /// who do something else with each exercise declared in turn, and to simulated sessions with
  /// faults that weigh as much. It also prints what they are worth for whom they were not fitted to.
  package struct Parameters: BitwiseCopyable, Sendable {
    /// A rest that counts half, s.
    var rest: Real = 0.2
    /// A pause before the movement counts half when it is longer than the movement by this, s.
    var pause: Real = 2
    /// How far a range and a duration may be from those before, as standard deviations of the
    /// logarithm, and the squared deviation that counts half.
    var rangeSpread: Real = 0.15
    var durationSpread: Real = 0.2
    var unlikeness: Real = 9
    /// After so many alike there is no more to learn from another one.
    var mostAlike: Real = 4

    var base: Real = 3.44
    /// In the order of `Features`.
    var weights: InlineArray<8, Real> = [
      -3.17,  // smallness
      -1.79,  // unevenness
      1.40,  // end rest
      1.49,  // start rest
      -1.86,  // unlikeness
      1.47,  // alike
      -2.06,  // pause
      -1.57,  // unannounced
    ]
  }

  /// What is known of a repetition when it is reported; each from 0 to 1.
  package struct Features: BitwiseCopyable, Sendable {
    /// The smallest range that counts over the one reached.
    var smallness: Real
    /// How much longer one way took than the other.
    var unevenness: Real
    /// Rest at the far end, and at the start pose before.
    var endRest: Real
    var startRest: Real
    /// How unlike the one before in range and duration; 0 of a first one.
    var unlikeness: Real
    /// How many alike came before it.
    var alike: Real
    /// The time since the one before.
    var pause: Real
    /// 1 of a first one where nobody told that a set begins.
    var unannounced: Real

    /// In order.
    package var values: InlineArray<8, Real> {
      [smallness, unevenness, endRest, startRest, unlikeness, alike, pause, unannounced]
    }
  }

  /// What is kept of the repetition before.
  private struct Predecessor: BitwiseCopyable, Sendable {
    var range: Real
    var duration: Real
    var endTime: Double
    /// The repetitions alike up to this one.
    var alike: Real
  }

  private static var parameters: Parameters { Parameters() }

  private let minimumRange: Real
  private var isTold: Bool = false
  private var predecessor: Predecessor?

  /// Of an exercise that counts from `minimumRange` on, rad.
  package init(minimumRange: Real) { self.minimumRange = minimumRange }

  /// The wearer says that a set begins.
  package mutating func beginSet() {
    isTold = true
    predecessor = nil
  }

  /// Takes in the next counted repetition and says how sure it is.
  mutating func judge(_ repetition: inout Repetition) {
    repetition.confidence = Self.value(of: features(of: repetition))
  }

  /// Returns the probability that a repetition of these features is one; from 0.002 to 0.998.
  package static func value(of features: Features) -> Real {
    let values = features.values
    var score = parameters.base
    for i in values.indices { score += parameters.weights[i] * values[i] }
    return logistic(score)
  }

  /// Takes in the next counted repetition and returns what its confidence follows from.
  package mutating func features(of repetition: Repetition) -> Features {
    let parameters = Self.parameters
    let duration = Real(repetition.endTime - repetition.startTime)
    let range = repetition.rangeOfMotion
    var unlike: Real = 0
    var pause: Real = 0
    if let predecessor {
      let r = halfLogarithm(range, predecessor.range) / (0.5 * parameters.rangeSpread)
      let d = halfLogarithm(duration, predecessor.duration) / (0.5 * parameters.durationSpread)
      unlike = share(r * r + d * d, half: parameters.unlikeness)
      pause = share(
        max(Real(repetition.startTime - predecessor.endTime), 0), half: duration + parameters.pause)
    }
    let alike = min(predecessor?.alike ?? 0, parameters.mostAlike)
    let features = Features(
      smallness: share(minimumRange, of: range),
      unevenness: halfLogarithm(repetition.outDuration, repetition.backDuration).magnitude,
      endRest: share(repetition.endHold, half: parameters.rest),
      startRest: share(repetition.startHold, half: parameters.rest),
      unlikeness: unlike, alike: alike / parameters.mostAlike, pause: pause,
      unannounced: predecessor == nil && !isTold ? 1 : 0)
    predecessor = Predecessor(
      range: range, duration: duration, endTime: repetition.endTime,
      alike: unlike < 0.5 ? alike + 1 : 1)
    isTold = false
    return features
  }

  private func share(_ part: Real, of whole: Real) -> Real {
    whole > part ? part / whole : 1
  }

  /// Returns 0 of nothing, a half where `quantity` is `half`, and nearly 1 of much.
  private func share(_ quantity: Real, half: Real) -> Real { quantity / (quantity + half) }

  /// The first term of the series of half the logarithm of a ratio; from -1 to 1.
  private func halfLogarithm(_ a: Real, _ b: Real) -> Real {
    a + b > 0 ? (a - b) / (a + b) : 0
  }

  /// The logistic function by the fifth convergent of Lambert's continued fraction of the hyperbolic
  /// tangent: within 0.0003, from 0.002 to 0.998.
  static func logistic(_ score: Real) -> Real {
    let z = min(max(0.5 * score, -3), 3)
    let square = z * z
    return 0.5 + 0.5 * z * (945 + square * (105 + square)) / (945 + square * (420 + square * 15))
  }
}

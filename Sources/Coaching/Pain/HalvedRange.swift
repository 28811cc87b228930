public import Exercises

/// Of which legs half the range is asked for.
public enum HalvedRange: Sendable, Equatable {
  case none
  case of(Exercise.Side)
  /// Of both, or of an exercise in which sides are not told apart.
  case all

  public func contains(_ side: Exercise.Side?) -> Bool {
    switch self {
    case .none: false
    case .of(let one): side == one
    case .all: true
    }
  }
}

/// How far each leg is asked to go, where half the range is asked for because of pain.
///
/// Pain of a nerve is that of one leg: the leg that hurts is spared, and what the other can do is no
/// measure for it. The other goes as far as before.
struct AskedRanges: Sendable {
  /// By side; nil is the side of an exercise without one. rad
  private var ranges: [Exercise.Side?: Double] = [:]

  func range(of side: Exercise.Side?) -> Double? { ranges[side] }

  mutating func ask(_ range: Double, of side: Exercise.Side?) {
    ranges[side] = range
  }

  /// What was said of the leg that wears the sensor was said of `side`.
  ///
  /// Where only some sets were of the wrong side, what is known of either stays: no leg is sent
  /// further than it was because of a label.
  mutating func relabel(to side: Exercise.Side, from label: Exercise.Side?, allSets: Bool) {
    let (worn, other) = (ranges[label], ranges[side])
    if allSets {
      ranges[label] = other
      ranges[side] = worn
    } else {
      ranges[side] = [worn, other].compactMap(\.self).min()
    }
  }

  /// `sides` are those of the session.
  func halved(_ sides: [Exercise.Side]) -> HalvedRange {
    let halved = sides.filter { ranges[$0] != nil }
    if halved.count == 1, sides.count > 1 { return .of(halved[0]) }
    return ranges.isEmpty ? .none : .all
  }
}

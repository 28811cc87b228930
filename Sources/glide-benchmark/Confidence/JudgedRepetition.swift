import MotionCore

/// A counted repetition of which it is known whether it was one.
struct JudgedRepetition: Sendable {
  /// Where it was counted.
  enum Source: String, CaseIterable, Sendable {
    case sets = "people's sets"
    case others = "people who do something else"
    case told = "simulated, start told"
    case found = "simulated, start not told"
    case faulty = "simulated, with a fault"

    var isSimulated: Bool { self == .told || self == .found || self == .faulty }
  }

  var source: Source
  /// The data set and the person; empty of a simulated one.
  var person: String
  /// What the core said.
  var confidence: Double
  var features: Confidence.Features
  /// 1 where it was one, 0 where not. The labels of people's sets are counts: each repetition of a
  /// set that was counted too high has a share of the true ones.
  var rightness: Double
  /// What it weighs in the mixture.
  var weight: Double = 1
}

/// Returns each counted repetition with what its confidence follows from: `starts` are when it was
/// said that a set begins, s.
func withFeatures(
  _ counted: [Repetition], minimumRange: Double, starts: [Double] = []
) -> [(repetition: Repetition, features: Confidence.Features)] {
  var confidence = Confidence(minimumRange: minimumRange)
  var starts = starts[...]
  return counted.map { repetition in
    while let start = starts.first, repetition.announcedTime > start {
      confidence.beginSet()
      starts.removeFirst()
    }
    return (repetition, confidence.features(of: repetition))
  }
}

extension [JudgedRepetition] {
  /// Weighs people's sets as they are, people who do something else as much as one exercise's share
  /// of them, and simulated sessions as much as all people together.
  mutating func weigh(exercises: Int) {
    for i in indices where self[i].source == .others { self[i].weight = 1 / Double(exercises) }
    let simulated = count { $0.source.isSimulated }
    let people = reduce(0) { $0 + ($1.source.isSimulated ? 0 : $1.weight) }
    guard simulated > 0, people > 0 else { return }
    for i in indices where self[i].source.isSimulated {
      self[i].weight = people / Double(simulated)
    }
  }
}

import GlideInterface
import Programme

@testable import Reports

/// The sample history, and what was put into it.
enum EightWeeks {
  static let last: Day = Day(number: 20_593)
  static let sample: SampleHistory = SampleHistory(through: last)
  static let slider: String = "sciatic-slider-seated-slump"

  static func extract() throws -> Extract {
    try Extract(
      days: sample.days, sessions: sample.sessions, pain: sample.pain, plans: sample.plans)
  }

  /// What was put in of an exercise's side.
  static func truth(_ exercise: String, _ side: Side?) -> [SampleHistory.Truth] {
    sample.truth.filter { $0.exercise == exercise && $0.side == side }
  }

  /// The middle one, worked out by itself.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

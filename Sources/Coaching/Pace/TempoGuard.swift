import Exercises
import MotionCore

/// Notices three repetitions in a row that took less time than they should.
///
/// "I do exercises very gently": alone, people do every exercise faster than they were shown
/// (Komaris 2022, doi 10.1186/s13102-022-00417-1).
struct TempoGuard: Sendable {
  private static let enough: Int = 3

  /// s
  private let shortest: Double
  private var tooFast: Int = 0

  init(_ exercise: Exercise) {
    shortest = exercise.kinematics.shortestCycle
  }

  /// Returns whether to say so: once for each three.
  mutating func isTooFast(_ repetition: Repetition) -> Bool {
    // The cycle with both its stays.
    let cycle = repetition.endTime - repetition.startTime + repetition.startHold
    tooFast = cycle < shortest ? tooFast + 1 : 0
    guard tooFast >= Self.enough else { return false }
    tooFast = 0
    return true
  }

  mutating func reset() {
    tooFast = 0
  }
}

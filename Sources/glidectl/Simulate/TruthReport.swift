import Exercises
import MotionCore
import MotionSimulator

/// The truth of a simulated recording as JSON, under the names of `analyze --json`: times in
/// seconds on the recording's clock, ranges in degrees.
struct TruthReport: Encodable {
  struct Repetition: Encodable {
    var number: Int
    var startTime: Double
    var endTime: Double
    var rangeOfMotion: Double
    var endHold: Double
    var startHold: Double
  }

  struct Gap: Encodable {
    var startTime: Double
    var endTime: Double
  }

  /// A stretch of an exercise by time.
  struct Bout: Encodable {
    var startTime: Double
    var endTime: Double
    /// Strides or strokes.
    var cycles: Int
  }

  var file: String?
  var exercise: String?
  var placement: String
  var setStart: Double
  /// Slower than this counts as still; deg/s.
  var stillRate: Double
  var repetitions: [Repetition]
  var partials: [Repetition]
  var gaps: [Gap]
  /// nil where there is none.
  var bouts: [Bout]?

  init(_ truth: SessionTruth, of simulation: Simulation, file: String?) {
    self.file = file
    if case .exercise(let exercise) = simulation.activity { self.exercise = exercise.id }
    placement = simulation.placement.rawValue
    setStart = truth.setStart.rounded(decimals: 4)
    stillRate = truth.stillRate.inDegrees.rounded(decimals: 4)
    repetitions = Self.reported(truth.repetitions)
    partials = Self.reported(truth.partials)
    gaps = truth.gaps.map {
      Gap(startTime: $0.from.rounded(decimals: 4), endTime: $0.to.rounded(decimals: 4))
    }
    guard !truth.bouts.isEmpty else { return }
    bouts = truth.bouts.map {
      Bout(
        startTime: $0.startTime.rounded(decimals: 4), endTime: $0.endTime.rounded(decimals: 4),
        cycles: $0.cycles)
    }
  }

  private static func reported(_ movements: [SessionTruth.Repetition]) -> [Repetition] {
    movements.enumerated().map { index, movement in
      Repetition(
        number: index + 1, startTime: movement.startTime.rounded(decimals: 4),
        endTime: movement.endTime.rounded(decimals: 4),
        rangeOfMotion: movement.rangeOfMotion.inDegrees.rounded(decimals: 3),
        endHold: movement.endHold.rounded(decimals: 4),
        startHold: movement.startHold.rounded(decimals: 4))
    }
  }
}

extension Double {
  fileprivate func rounded(decimals: Int) -> Double {
    let unit = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return (self * unit).rounded() / unit
  }
}

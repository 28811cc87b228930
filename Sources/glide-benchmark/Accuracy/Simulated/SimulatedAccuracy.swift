import Exercises
import MotionCore
import MotionSimulator

/// How the core counts and measures simulated sessions.
struct SimulatedAccuracy {
  private let results: [(exercise: Exercise, result: SimulatedResult)]

  init(_ catalogue: Catalogue, seeds: Int) throws {
    let exercises = catalogue.repetitive
    let cases = exercises.flatMap { exercise in
      (1...seeds).compactMap { SimulatedCase(exercise, seed: $0) }
    }
    var byExercise: [String: SimulatedResult] = [:]
    for (simulated, result) in zip(cases, try cases.concurrentMap(SimulatedResult.init)) {
      byExercise[simulated.exercise.id, default: SimulatedResult()].add(result)
    }
    results = exercises.map { ($0, byExercise[$0.id] ?? SimulatedResult()) }
  }

  /// Of all exercises but the tiny ones.
  var all: SimulatedResult { total { !$0.isTiny } }
  var glides: SimulatedResult { total { $0.kind == .glide } }
  var tiny: SimulatedResult { total { $0.isTiny } }

  private func total(where isIncluded: (Exercise) -> Bool) -> SimulatedResult {
    results.filter { isIncluded($0.exercise) }.reduce(into: SimulatedResult()) {
      $0.add($1.result)
    }
  }

  // MARK: Tables

  private var rows: [(name: String, result: SimulatedResult)] {
    results.filter { !$0.exercise.isTiny }.map { ($0.exercise.id, $0.result) }
      + [("all four glides", glides), ("all", all)]
      + results.filter(\.exercise.isTiny).map { ($0.exercise.id + ", apart", $0.result) }
  }

  var counts: Table {
    var table = Table("exercise", "start told", "±1", "not told", "±1")
    for (name, result) in rows {
      table.add(
        name, result.told.exact.fraction, result.told.withinOne.fraction,
        result.found.exact.fraction, result.found.withinOne.fraction)
    }
    return table
  }

  var measurements: Table {
    var table = Table("exercise", "hold s", "95 %", "range °", "95 %", "RMSE", "told after s")
    for (name, result) in rows {
      table.add(
        name, decimal(result.holds.median, 2), decimal(result.holds.size95, 2),
        decimal(result.ranges.median, 1), decimal(result.ranges.size95, 1),
        decimal(result.ranges.rootMeanSquare, 1), decimal(result.delays.percentile95, 2))
    }
    return table
  }
}

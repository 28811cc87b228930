import Exercises
import MotionSimulator

/// How simulated sessions of all exercises are counted in spite of each fault, the start told.
struct FaultTable {
  private(set) var table = Table("fault", "exact", "share", "95 %", "±1", "95 %")

  init(_ catalogue: Catalogue, seeds: Int) throws {
    for fault in Fault.all {
      let tally = try Self.tally(fault, catalogue, seeds: seeds)
      table.add(
        fault.name, tally.exact.fraction, tally.exact.percent,
        tally.exact.interval.text(scale: 100, decimals: 1),
        tally.withinOne.percent, tally.withinOne.interval.text(scale: 100, decimals: 1))
    }
  }

  /// Counts as many sessions of each exercise, but the tiny ones, as there are seeds.
  static func tally(_ fault: Fault, _ catalogue: Catalogue, seeds: Int) throws -> CountTally {
    let cases = catalogue.repetitive.filter { !$0.isTiny }.flatMap { exercise in
      (1...seeds).compactMap { seed -> SimulatedCase? in
        guard var simulated = SimulatedCase(exercise, seed: seed) else { return nil }
        return fault.apply(&simulated) ? simulated : nil
      }
    }
    return try cases.concurrentMap { try SimulatedResult($0).told }
      .reduce(into: CountTally()) { $0.add($1) }
  }
}

import Exercises
import MotionCore
import MotionSimulator

/// How far the count and the time are off in simulated sessions.
struct SimulatedActivity {
  private(set) var table = Table(
    "exercise", "placement", "Hz", "sensor", "sessions", "cycles", "within 2 %", "worst off",
    "time within 1 s", "worst off, s")

  /// Over all placements and rates.
  private(set) var summary = Table(
    "exercise", "sensor", "sessions", "cycles", "within 2 %", "worst off", "time within 1 s",
    "worst off, s")

  private struct Tally {
    var sessions = 0
    var cycles = 0
    var exact = (cycles: 0, time: 0)
    var worst = (cycles: 0, time: 0.0)

    mutating func add(_ other: Tally) {
      sessions += other.sessions
      cycles += other.cycles
      exact = (exact.cycles + other.exact.cycles, exact.time + other.exact.time)
      worst = (max(worst.cycles, other.worst.cycles), max(worst.time, other.worst.time))
    }

    var cells: [String] {
      [
        "\(sessions)", "\(cycles)", "\(exact.cycles)/\(sessions)", "\(worst.cycles)",
        "\(exact.time)/\(sessions)", decimal(worst.time, 1),
      ]
    }
  }

  init(_ catalogue: Catalogue, seeds: Int) throws {
    for exercise in catalogue.exercises
    where exercise.activity != nil && exercise.activity != .timer {
      for (name, hasGyroscope, rates) in [
        ("both", true, [25.0, 50, 100, 200]), ("alone", false, [25.0, 100]),
      ] {
        var all = Tally()
        for placement in exercise.placement.bestFirst {
          for rate in rates {
            let tally = try Self.tally(
              exercise, placement, rate: rate, hasGyroscope: hasGyroscope, seeds: seeds)
            table.add([exercise.id, placement.rawValue, decimal(rate, 0), name] + tally.cells)
            all.add(tally)
          }
        }
        summary.add([exercise.id, name] + all.cells)
      }
    }
  }

  private static func tally(
    _ exercise: Exercise, _ placement: Placement, rate: Double, hasGyroscope: Bool, seeds: Int
  ) throws -> Tally {
    let profile = exercise.profile(placement: placement)
    var tally = Tally(sessions: seeds)
    for seed in 1...seeds {
      var options = SimulationOptions()
      options.seed = UInt64(seed)
      options.hasApproach = exercise.activity == .standing
      options.hasLeaving = options.hasApproach
      options.sensor.rate = rate
      options.sensor.hasGyroscope = hasGyroscope
      let session = try simulate(exercise, placement: placement, options: options)
      let start = session.truth.setStart
      let count = ActivityCount(session.samples, profile, start: start)
      let bouts = session.truth.bouts.filter { $0.endTime > start }
      let truth = bouts.reduce(0) { $0 + $1.cycles }
      let time = bouts.reduce(0) { $0 + $1.endTime - max($1.startTime, start) }
      let off = (cycles: abs(count.cycles - truth), time: abs(count.seconds - time))
      tally.cycles += truth
      tally.exact.cycles += Double(off.cycles) <= max(1, 0.02 * Double(truth)) ? 1 : 0
      tally.exact.time += off.time <= 1 ? 1 : 0
      tally.worst = (max(tally.worst.cycles, off.cycles), max(tally.worst.time, off.time))
    }
    return tally
  }
}

import Exercises
import MotionCore
import MotionSimulator

/// How far the count and the time are off in simulated sessions.
struct SimulatedActivity {
  private(set) var table = Table(
    "exercise", "placement", "Hz", "sensor", "sessions", "cycles", "within 2 %", "worst off",
    "time within 1 s", "worst off, s")

  init(_ catalogue: Catalogue, seeds: Int) throws {
    for exercise in catalogue.exercises
    where exercise.activity != nil && exercise.activity != .timer {
      for placement in exercise.placement.bestFirst {
        for rate in [25.0, 50, 100, 200] {
          try add(exercise, placement, rate: rate, hasGyroscope: true, seeds: seeds)
        }
        for rate in [25.0, 100] {
          try add(exercise, placement, rate: rate, hasGyroscope: false, seeds: seeds)
        }
      }
    }
  }

  private mutating func add(
    _ exercise: Exercise, _ placement: Placement, rate: Double, hasGyroscope: Bool, seeds: Int
  ) throws {
    let profile = exercise.profile(placement: placement)
    var cycles = 0
    var exact = (cycles: 0, time: 0)
    var worst = (cycles: 0, time: 0.0)
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
      cycles += truth
      exact.cycles += Double(off.cycles) <= max(1, 0.02 * Double(truth)) ? 1 : 0
      exact.time += off.time <= 1 ? 1 : 0
      worst = (max(worst.cycles, off.cycles), max(worst.time, off.time))
    }
    table.add(
      exercise.id, placement.rawValue, decimal(rate, 0), hasGyroscope ? "both" : "alone",
      "\(seeds)", "\(cycles)", "\(exact.cycles)/\(seeds)", "\(worst.cycles)",
      "\(exact.time)/\(seeds)", decimal(worst.time, 1))
  }
}

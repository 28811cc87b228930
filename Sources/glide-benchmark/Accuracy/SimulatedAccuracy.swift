import Exercises
import MotionCore
import MotionSimulator

/// How many simulated sessions are counted exactly.
struct SimulatedAccuracy {
  private(set) var table = Table("exercise", "start told", "start not told")

  init(_ catalogue: Catalogue, seeds: Int) throws {
    var all = (told: 0, found: 0, sessions: 0)
    for exercise in catalogue.exercises
    where !exercise.kinematics.phases.isEmpty && !exercise.isTimed {
      guard let placement = exercise.placement.preferred else { continue }
      let profile = exercise.profile(placement: placement)
      var told = 0
      var found = 0
      for seed in 1...seeds {
        var options = SimulationOptions()
        options.seed = UInt64(seed)
        options.repetitions = exercise.kind == .hold || exercise.kind == .assessment ? 3 : 10
        let session = try simulate(exercise, placement: placement, options: options)
        let truth = session.truth.repetitions.count
        let start = session.truth.setStart
        told += repetitions(in: session.samples, profile, start: start).count == truth ? 1 : 0
        found += repetitions(in: session.samples, profile).count == truth ? 1 : 0
      }
      table.add(exercise.id, "\(told)/\(seeds)", "\(found)/\(seeds)")
      all = (all.told + told, all.found + found, all.sessions + seeds)
    }
    table.add("all", "\(all.told)/\(all.sessions)", "\(all.found)/\(all.sessions)")
  }
}

/// Returns the repetitions that the core counts; `start` is when the set is said to begin, s.
func repetitions(
  in samples: [MotionSample], _ profile: MovementProfile, start: Double? = nil
) -> [Repetition] {
  var tracker = MotionTracker(profile: profile)
  var counted: [Repetition] = []
  var isBegun = start == nil
  for sample in samples {
    if !isBegun, let start, sample.time >= start {
      tracker.beginSet()
      isBegun = true
    }
    tracker.process(sample) { fact in
      if case .repetition(let repetition) = fact { counted.append(repetition) }
    }
  }
  return counted
}

import Exercises
import MotionCore
import MotionSimulator

/// What a sensor on one leg measures while an exercise is done, with what really happened.
struct LegRecording {
  let samples: [MotionSample]
  let truth: SessionTruth

  init(
    _ exercise: Exercises.Exercise, sets: Int, repetitions: Int, seed: UInt64,
    strap: StrapOrientation = .random
  ) throws {
    var options = SimulationOptions()
    options.strap = strap
    options.seed = seed
    options.sets = sets
    options.repetitions = repetitions
    options.hasLeaving = false
    let session = try Simulation(.exercise(exercise), options: options).session()
    samples = session.samples
    truth = session.truth
  }

  /// When the wearer is in the start pose of each set, and says so; s.
  var setStarts: [Double] { truth.setStarts }

  /// The samples from one time of the recording to another, as measured later by `delay`, s.
  func samples(from start: Double, to end: Double, later delay: Double) -> [MotionSample] {
    samples.filter { start <= $0.time && $0.time < end }.map { sample in
      var later = sample
      later.time += delay
      return later
    }
  }

  /// A moment between two repetitions; `number` counts from 1. s
  func moment(after number: Int) -> Double {
    (truth.repetitions[number - 1].endTime + truth.repetitions[number].startTime) / 2
  }

  var duration: Double { samples.last?.time ?? 0 }
}

import Exercises
import MotionCore
import MotionSimulator

/// Ten seated slump sliders as a sensor of this rate measures them.
struct SimulatedSet {
  private(set) var samples: [MotionSample]
  let interval: Double
  private let profile: MovementProfile

  init(rate: Double, seed: UInt64 = 3, hasGyroscope: Bool = true, tempo: Double = 1) throws {
    let catalogue = try Catalogue.builtIn()
    guard let exercise = catalogue.exercise(id: Demonstration.exerciseID) else {
      throw Missing()
    }
    var options = SimulationOptions()
    options.seed = seed
    options.tempo = tempo
    options.hasApproach = false
    options.hasLeaving = false
    options.sensor.rate = rate
    options.sensor.hasGyroscope = hasGyroscope
    // What the device's own units and clock do is the driver's matter.
    options.sensor.timestampJitter = 0
    options.sensor.accelerometerRange = nil
    options.sensor.gyroscopeRange = nil
    let simulation = try Simulation(.exercise(exercise), options: options)
    samples = try simulation.session().samples
    interval = 1 / rate
    profile = exercise.profile(placement: simulation.placement)
  }

  /// Moves the set in time.
  mutating func begin(at start: Double) {
    let shift = start - (samples.first?.time ?? 0)
    for index in samples.indices { samples[index].time += shift }
  }

  private struct Missing: Error {}

  /// The repetitions that the core counts in these samples, as the set itself.
  func repetitions(in samples: [MotionSample]) -> [Repetition] {
    var tracker = MotionTracker(profile: profile)
    tracker.beginSet()
    var found: [Repetition] = []
    for sample in samples {
      tracker.process(sample) { fact in
        if case .repetition(let repetition) = fact { found.append(repetition) }
      }
    }
    return found
  }
}

import Exercises
import MotionCore
import MotionSimulator

/// A session to simulate and count: a person gets into position, does a set and leaves.
struct SimulatedCase: Sendable {
  var exercise: Exercise
  var placement: Placement
  var options: SimulationOptions
  var profile: MovementProfile

  /// The strap sits in any way, and two movements are too small to count.
  init?(_ exercise: Exercise, seed: Int) {
    guard let placement = exercise.placement.preferred else { return nil }
    self.exercise = exercise
    self.placement = placement
    profile = exercise.profile(placement: placement)
    options = SimulationOptions()
    options.seed = Self.seed(seed, of: exercise)
    options.repetitions = exercise.kind == .hold || exercise.kind == .assessment ? 3 : 10
    options.partialRepetitions = 2
  }

  /// A seed that no other exercise has, so that their straps and faults are not all the same: the
  /// hash FNV-1a of the id.
  private static func seed(_ seed: Int, of exercise: Exercise) -> UInt64 {
    exercise.id.utf8.reduce(0xCBF2_9CE4_8422_2325 &+ UInt64(seed)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }

  func session() throws(SimulationError) -> SimulatedSession {
    try simulate(exercise, placement: placement, options: options)
  }
}

extension Catalogue {
  /// The exercises that have repetitions and a place where a sensor sees them best.
  var repetitive: [Exercise] {
    exercises.filter {
      !$0.kinematics.phases.isEmpty && !$0.isTimed && $0.placement.preferred != nil
    }
  }
}

extension Exercise {
  /// A range of 8°, little more than breath and drift: told apart from the others.
  var isTiny: Bool { kinematics.range.typical < .degrees(10) }
}

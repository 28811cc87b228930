public import Exercises
import MotionCore

/// Simulates a session of `exercise` as a sensor on `placement` would have recorded it.
///
/// Without a placement the exercise's preferred one is taken, or its first alternative. The same
/// options give the same session, bit for bit.
public func simulate(
  _ exercise: Exercise, placement: Placement? = nil,
  options: SimulationOptions = SimulationOptions()
) throws(SimulationError) -> SimulatedSession {
  try options.validate()
  guard
    let placement = placement ?? exercise.placement.preferred
      ?? exercise.placement.alternatives.first
  else { throw .noPlacement(exercise: exercise.id) }

  var script = try ExerciseScript(exercise, options: options)
  try script.write()
  script.choreography.body.reference = script.startPose
  script.choreography.body.makeHuman(
    exercise.kinematics.tremor, sways: script.posture == .standing, options: options)
  var truth = SessionTruth(script, placement: placement)
  let samples = record(
    script.choreography, on: placement, set: script.setSpan, options: options, truth: &truth)
  return SimulatedSession(samples: samples, truth: truth)
}

/// Records a choreography and puts into its truth what the recording lacks.
func record(
  _ choreography: Choreography, on placement: Placement, set: ClosedRange<Double>,
  options: SimulationOptions, truth: inout SessionTruth
) -> [MotionSample] {
  var sensor = VirtualSensor(options, set: set)
  var samples = sensor.record(
    choreography.body, on: placement, duration: choreography.time)
  var dropouts = RandomSource(seed: options.seed, stream: .dropouts)
  truth.gaps = samples.drop(options.dropouts, within: set, random: &dropouts)
  return samples
}

extension BodyMotion {
  /// Adds what no person is without: coupled rotations, tremor, drift, breath and sway.
  mutating func makeHuman(_ tremor: Tremor, sways: Bool, options: SimulationOptions) {
    var coupling = RandomSource(seed: options.seed, stream: .coupling)
    addCoupling(scale: options.outOfPlane, random: &coupling)
    var wavering = RandomSource(seed: options.seed, stream: .unsteadiness)
    addUnsteadiness(tremor, sways: sways, scale: options.unsteadiness, random: &wavering)
  }
}

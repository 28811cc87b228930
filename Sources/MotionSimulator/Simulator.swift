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
  let placement = try exercise.wornOn(placement)
  var script = try ExerciseScript(exercise, options: options)
  try script.write()
  var body = script.choreography.body
  body.reference = script.startPose
  body.addWavering(
    exercise.kinematics.tremor, sways: script.posture == .standing, options: options)
  var strap = script.choreography.strap
  if let slip = options.slip { strap.add(slip, within: script.setSpan, seed: options.seed) }
  return SimulatedSession(
    recording: body, on: placement, strap: strap, until: script.choreography.time,
    set: script.setSpan, truth: SessionTruth(script, of: body, placement: placement),
    options: options)
}

/// Simulates what is no exercise, over and over for about the options' duration: no repetition of
/// anything.
public func simulate(
  _ activity: DailyActivity, placement: Placement,
  options: SimulationOptions = SimulationOptions()
) throws(SimulationError) -> SimulatedSession {
  try options.validate()
  var random = RandomSource(seed: options.seed, stream: .movement)
  let choreography = Choreography.daily(activity, duration: options.duration, random: &random)
  var body = choreography.body
  body.addWavering(.standing, sways: false, options: options)
  let truth = SessionTruth(
    setStarts: [], stillRate: SessionTruth.stillRate(range: .pi), repetitions: [], partials: [],
    gaps: [], bouts: choreography.bouts.map(\.bout))
  return SimulatedSession(
    recording: body, on: placement, strap: choreography.strap, until: choreography.time,
    set: 0...choreography.time, truth: truth, options: options)
}

extension Exercise {
  /// Returns where the sensor is worn: at `named`, else where it sees the exercise best.
  func wornOn(_ named: Placement?) throws(SimulationError) -> Placement {
    guard let worn = named ?? placement.preferred ?? placement.alternatives.first else {
      throw .noPlacement(exercise: id)
    }
    return worn
  }
}

extension BodyMotion {
  /// Adds what no person is without: coupled rotations, tremor, drift, breath and sway.
  mutating func addWavering(_ tremor: Tremor, sways: Bool, options: SimulationOptions) {
    var coupling = RandomSource(seed: options.seed, stream: .coupling)
    addCoupling(scale: options.outOfPlane, random: &coupling)
    var wavering = RandomSource(seed: options.seed, stream: .unsteadiness)
    addUnsteadiness(tremor, sways: sways, scale: options.unsteadiness, random: &wavering)
  }
}

extension SimulatedSession {
  /// Records a body's motion from 0 to `end`, s, and tells in the truth what the recording lacks.
  fileprivate init(
    recording body: BodyMotion, on placement: Placement, strap: StrapMotion, until end: Double,
    set: ClosedRange<Double>, truth: SessionTruth, options: SimulationOptions
  ) {
    var sensor = VirtualSensor(options, strap: strap)
    samples = sensor.record(body, on: placement, duration: end)
    var dropouts = RandomSource(seed: options.seed, stream: .dropouts)
    self.truth = truth
    self.truth.gaps = samples.drop(options.dropouts, within: set, random: &dropouts)
  }
}

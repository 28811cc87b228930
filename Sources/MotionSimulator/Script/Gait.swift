import Exercises
import MotionCore

/// A rhythm of steps.
struct Gait {
  /// Strides a second; Hz.
  var frequency: Double
  /// rad
  var thighAmplitude: Double
  var shankAmplitude: Double
  /// The knock at each step of this leg; m/s².
  var impact: Double
  /// The mean pose about which the legs swing.
  var pose: BodyPose
  /// How far the hip goes up and down about its mean; m.
  var bob: Double
  /// m/s
  var speed: Double
  /// How fast the ground rises; m/s.
  var climb: Double = 0

  static let walking = Gait(
    frequency: 0.9, thighAmplitude: .degrees(22), shankAmplitude: .degrees(35),
    impact: 0.6 * standardGravity, pose: BodyPose(degrees: 5, -10, 78, -3, -3), bob: 0.02,
    speed: 1.1)

  /// Two stairs of 0.17 m a stride, the thigh lifted to each.
  static func stairs(up: Bool) -> Gait {
    var gait = Gait(
      frequency: 0.75, thighAmplitude: .degrees(up ? 30 : 20), shankAmplitude: .degrees(28),
      impact: (up ? 0.5 : 0.9) * standardGravity, pose: BodyPose(degrees: 25, -8, 82, -6, -6),
      bob: 0.03, speed: 0.45)
    gait.climb = (up ? 1 : -1) * 2 * 0.17 * gait.frequency
    return gait
  }

  /// The gait of a catalogue entry.
  init(_ movement: PeriodicMovement, pose: BodyPose) {
    self = .walking
    frequency = movement.frequency
    thighAmplitude = movement.thighAmplitude
    shankAmplitude = movement.shankAmplitude
    impact = movement.impact
    self.pose = pose
    self.pose.shank = .degrees(-10)
    // Running has a flight phase: the hip rises with the knock at each step.
    bob = 0.01 + 0.01 * movement.impact / (0.6 * standardGravity)
    speed = 1.2 * movement.frequency
  }

  private init(
    frequency: Double, thighAmplitude: Double, shankAmplitude: Double, impact: Double,
    pose: BodyPose, bob: Double, speed: Double
  ) {
    self.frequency = frequency
    self.thighAmplitude = thighAmplitude
    self.shankAmplitude = shankAmplitude
    self.impact = impact
    self.pose = pose
    self.bob = bob
    self.speed = speed
  }
}

extension Choreography {
  /// Walks straight on from standing, and stands again.
  mutating func walk(_ gait: Gait, duration: Double, random: inout RandomSource) {
    rest(on: .hip)
    let frequency = gait.frequency * random.uniform(0.93...1.07)
    let span = time...(time + duration)
    let rhythm = Rhythm(frequency: frequency, span: span)
    note(.gait, frequency: frequency, duration: duration)

    // The shank swings 0.6 rad after the thigh; the pelvis, the trunk and the hip's path follow
    // the steps, two to a stride.
    body.pitch.thigh.rhythms.append(
      rhythm.swing(gait.thighAmplitude, phase: 0, random: &random))
    body.pitch.shank.rhythms.append(
      rhythm.swing(gait.shankAmplitude, phase: -0.6, random: &random))
    body.pitch.foot.rhythms.append(
      rhythm.swing(gait.shankAmplitude * 1.1, phase: -0.9, random: &random))
    body.pitch.sternum.rhythms.append(
      rhythm.swing(.degrees(1.5), phase: 0.4, harmonic: 2, random: &random))
    body.pitch.sacrum.rhythms.append(
      rhythm.swing(.degrees(2), phase: 1.1, harmonic: 2, random: &random))
    body.heading.rhythms.append(rhythm.swing(.degrees(4), phase: 0.3, random: &random))
    body.ride.front.append(
      rhythm.swing(gait.bob / 2, phase: 0.8, harmonic: 2, random: &random))
    body.ride.right.append(rhythm.swing(0.02, phase: 1.6, random: &random))
    body.ride.up.append(
      rhythm.swing(gait.bob, phase: 2.0, harmonic: 2, random: &random))
    body.impacts += rhythm.impacts(gait.impact, random: &random)

    shift(
      by: front * (gait.speed * duration) + Vector3(0, 0, gait.climb * duration),
      duration: duration)
    let ramp = min(0.6, duration / 3)
    move(to: gait.pose, duration: ramp)
    stay(max(0, span.upperBound - ramp - time))
    move(to: .standing, duration: ramp)
    rest(on: .ankle)
  }
}

/// Strides of one frequency within one stretch of time.
private struct Rhythm {
  var frequency: Double
  var span: ClosedRange<Double>

  /// A swing with the strides, `harmonic` times in each, that is never twice quite the same: two
  /// weak neighbours in frequency modulate it.
  func swing(
    _ amplitude: Double, phase: Double, harmonic: Double = 1, random: inout RandomSource
  ) -> Oscillation {
    let angularFrequency = 2 * .pi * frequency * harmonic
    let origin = phase - angularFrequency * span.lowerBound
    var waves = [
      Oscillation.Wave(angularFrequency: angularFrequency, phase: origin, amplitude: amplitude)
    ]
    for detuning in [0.93, 1.08] {
      waves.append(
        .init(
          angularFrequency: angularFrequency * detuning, phase: random.uniform(0...(2 * .pi)),
          amplitude: 0.05 * amplitude))
    }
    return Oscillation(waves: waves, span: span, fade: 0.6)
  }

  /// A knock soon after each forward swing of this leg's shank, and a fainter one of the other
  /// leg's half a stride later.
  func impacts(_ peak: Double, random: inout RandomSource) -> [Impact] {
    var impacts: [Impact] = []
    var step = 0
    while true {
      let time = span.lowerBound + (0.4 + 0.5 * Double(step)) / frequency
      guard time < span.upperBound - 0.5 else { return impacts }
      let share = step.isMultiple(of: 2) ? 1.0 : 0.25
      impacts.append(
        Impact(
          time: time + random.uniform(-0.01...0.01), duration: 0.04,
          peak: peak * share * random.factor(variation: 0.15)))
      step += 1
    }
  }
}

import Exercises
import MotionCore

extension ExerciseScript {
  /// Writes an activity that has a duration and no repetitions.
  mutating func writeActivity() throws(SimulationError) {
    guard options.repetitions == nil, options.partialRepetitions == 0 else {
      throw .notRepetitive(exercise: exercise.id)
    }
    guard let rhythm = exercise.kinematics.periodic else {
      choreography.knead(duration: options.duration, random: &movement)
      return
    }
    if rhythm.thighAmplitude > 0 {
      choreography.walk(
        Gait(rhythm, pose: startPose), duration: options.duration, random: &movement)
      choreography.move(to: startPose, duration: 1)
    } else {
      choreography.roll(rhythm, duration: options.duration, random: &movement)
    }
  }
}

extension Choreography {
  /// Slides to and fro along the outstretched leg, rocking with it.
  mutating func roll(
    _ rhythm: PeriodicMovement, duration: Double, random: inout RandomSource
  ) {
    let frequency = random.uniform(rhythm.lowestFrequency...rhythm.highestFrequency)
    let angularFrequency = 2 * .pi * frequency
    let start = time
    note(.rolling, frequency: frequency, duration: duration)
    func wave(_ amplitude: Double, phase: Double) -> Oscillation {
      .wave(
        angularFrequency: angularFrequency, amplitude: amplitude, phase: phase,
        span: start...(start + duration), fade: 1)
    }
    body.ride.front.append(wave(rhythm.slideAmplitude, phase: 0))
    body.pitch.thigh.rhythms.append(wave(rhythm.rocking, phase: 0.5))
    body.pitch.shank.rhythms.append(wave(rhythm.rocking * 0.7, phase: 0.9))
    stay(duration)
  }

  /// Kneads the thigh: small irregular rocking.
  mutating func knead(duration: Double, random: inout RandomSource) {
    var rocking = Oscillation.noise(
      deviation: .degrees(1.5), band: 0.6...1.6, ofRate: false, random: &random)
    rocking.span = time...(time + duration)
    rocking.fade = 1
    body.pitch.thigh.rhythms.append(rocking)
    body.pitch.shank.rhythms.append(rocking)
    stay(duration)
  }
}

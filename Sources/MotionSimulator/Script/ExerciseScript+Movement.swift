import Exercises
import MotionCore

extension ExerciseScript {
  /// Writes one movement out of the start pose and back, with `scale` of the range.
  mutating func writeMovement(scale: Double) throws(SimulationError) -> PlannedMovement {
    var planned = PlannedMovement(start: choreography.time, end: choreography.time)
    let disturbances = drawDisturbances()
    let thighLift =
      disturbances.contains(.thighLift) ? Double.degrees(confounders.uniform(3...8)) : 0
    var lift = 0.0
    for phase in exercise.kinematics.phases {
      switch phase {
      case .move(let name, let usual):
        guard let pose = exercise.kinematics.poses[name] else {
          throw .noPoses(exercise: exercise.id)
        }
        let duration = moveDuration(usual)
        let lifted = name == Kinematics.startPose ? 0 : thighLift
        choreography.bend(.thigh, by: lifted - lift, duration: duration)
        lift = lifted
        disturb(move: duration, by: disturbances)
        choreography.move(
          to: startPose.interpolated(to: BodyPose(pose), by: scale), duration: duration)
        planned.end = choreography.time
      case .stay(.end, let usual, let creep, let interval):
        let duration = stayDuration(options.endHold ?? usual)
        disturb(endStay: duration, by: disturbances)
        stay(duration, creep: creep, every: interval)
      case .stay(_, let usual, _, _):
        choreography.stay(stayDuration(usual))
      }
    }
    return planned
  }

  private mutating func moveDuration(_ usual: Double) -> Double {
    usual / options.tempo * movement.factor(variation: 0.12 * options.variation)
  }

  private mutating func stayDuration(_ usual: Double) -> Double {
    let variation = usual >= 10 ? 0.08 : 0.2
    return usual / options.tempo * movement.factor(variation: variation * options.variation)
  }

  /// Stays, the leg going on by `creep`, rad, within 1 s every `interval`, s.
  private mutating func stay(_ duration: Double, creep: Double, every interval: Double) {
    let end = choreography.time + duration
    if creep != 0 {
      while choreography.time + max(interval, 1) < end {
        choreography.stay(max(interval, 1) - 1)
        choreography.creep(.shank, by: creep * shankDirection, duration: 1)
        choreography.creep(.foot, by: creep * shankDirection, duration: 1)
        choreography.stay(1)
      }
    }
    choreography.stay(end - choreography.time)
  }

  /// 1 where the shank's pitch grows on the way out, -1 where it falls.
  var shankDirection: Double {
    let farthest = exercise.kinematics.poses.values
      .map { BodyPose($0).shank - startPose.shank }
      .max { abs($0) < abs($1) }
    return (farthest ?? 0) < 0 ? -1 : 1
  }
}

import Exercises
import MotionCore

extension SessionTruth {
  /// The rate below which a limb is still, for a movement of this range, rad: a fifth of the range
  /// in a second, but 2 deg/s at least and 6 deg/s at most.
  static func stillRate(range: Double) -> Double {
    max(.degrees(2), min(.degrees(6), 0.2 * range))
  }

  /// The truth of a script as a sensor on `placement` could see it.
  init(_ script: ExerciseScript, of body: BodyMotion, placement: Placement) {
    stillRate = Self.stillRate(
      range: script.options.range * script.exercise.kinematics.excursion(of: placement))
    setStarts = script.setStarts
    gaps = []
    let still = StillTimes(of: placement, in: body, slowerThan: stillRate)
    let setStarts = self.setStarts
    func truth(_ planned: PlannedMovement) -> Repetition {
      let span = planned.start...planned.end
      let movement = still.movement(within: span)
      let course = Course(of: placement, in: body, during: span)
      return Repetition(
        startTime: movement.lowerBound, endTime: movement.upperBound, rangeOfMotion: course.range,
        endHold: still.stillness(within: movement) {
          course.distanceFromFarthest(at: $0) <= (1 - Self.nearEnd) * course.range
        },
        startHold: still.stillness(
          before: movement.lowerBound, since: setStarts.last { $0 <= planned.start } ?? 0))
    }
    repetitions = script.repetitions.map(truth)
    partials = script.partials.map(truth)
    switch script.exercise.activity {
    case .gait, .rolling:
      bouts = script.choreography.bouts.filter { $0.activity == script.exercise.activity }
        .map(\.bout)
    case .standing: bouts = body.timesOnFeet(until: script.choreography.time)
    case .timer, nil: break
    }
  }
}

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
    stillRate = Self.stillRate(range: script.exercise.kinematics.excursion(of: placement))
    setStart = script.setStart
    gaps = []
    let still = StillTimes(of: placement, in: body, slowerThan: stillRate)
    let setStart = self.setStart
    func truth(_ planned: PlannedMovement) -> Repetition {
      let movement = still.movement(within: planned.start...planned.end)
      let home = body.frame(of: placement, at: planned.start, steady: true)
      let angles = planned.turningTimes.map { time in
        home.angle(to: body.frame(of: placement, at: time, steady: true))
      }
      return Repetition(
        startTime: movement.lowerBound, endTime: movement.upperBound,
        rangeOfMotion: angles.max() ?? 0,
        endHold: planned.endStay.map { still.stillness(during: $0, within: movement) } ?? 0,
        startHold: still.stillness(before: movement.lowerBound, since: setStart))
    }
    repetitions = script.repetitions.map(truth)
    partials = script.partials.map(truth)
  }
}

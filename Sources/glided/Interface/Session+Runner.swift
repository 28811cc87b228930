import Coaching
import Exercises
import GlideInterface
import MotionCore
import Sensors

extension Session {
  /// The session as it stands.
  @MainActor
  init(_ runner: SessionRunner) {
    let coach = runner.coach
    let plan = coach.plan
    let record = coach.record
    // What the leg before has come to says nothing of the set to come.
    let present = coach.awaitsSet ? nil : record
    self.init(
      exercise: plan.exercise.id, name: plan.exercise.name, side: coach.side.map(Side.init),
      sensor: runner.sensor.description.id,
      // During the countdown the first set is the one to come.
      set: present.map { max(1, $0.set) } ?? record.set + 1, sets: plan.totalSets,
      repetition: present?.repetitionsInSet ?? 0,
      repetitions: plan.repetitions, totalRepetitions: record.totalRepetitions,
      angle: runner.excursion.inDegrees, kneeAngle: runner.kneeChange?.inDegrees,
      lastRange: present?.lastRangeOfSide?.inDegrees,
      bestRange: present?.bestRangeOfSide?.inDegrees,
      hold: record.hold.map { Hold($0, plan: plan) },
      holdTarget: plan.hold > 0 ? plan.hold : nil, eccentricRatioTarget: plan.eccentricRatio,
      remaining: coach.remaining,
      activity: record.activity.map { GlideInterface.Activity($0, plan: plan) },
      elapsed: coach.elapsed, lastRefusal: present?.lastRefusal.map(Refusal.init),
      minimumRange: runner.minimumRange.inDegrees,
      sensed: present?.sets.last.flatMap { $0.sensed == $0.corrected ? nil : $0.sensed },
      rangeAsked: coach.rangeAsked?.inDegrees, cue: coach.cue.map(Cue.init),
      isChangingSide: coach.stage == .changingSide ? true : nil,
      autoPause: coach.autoPauseReason.map(AutoPauseReason.init),
      interruption: coach.pauseCauses.contains(.sensor) ? runner.fault.map { "\($0)" } : nil,
      summary: runner.summary.map { Summary($0, plan: plan) })
  }
}

extension State {
  init(_ stage: Coach.Stage) {
    switch stage {
    case .getReady: self = .getReady
    case .exercising: self = .exercising
    case .resting, .changingSide: self = .resting
    case .paused: self = .paused
    case .ended: self = .idle
    }
  }
}

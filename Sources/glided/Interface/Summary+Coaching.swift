import Coaching
import Exercises
import GlideInterface
import MotionCore

extension Summary {
  init(_ summary: SessionSummary, plan: SessionPlan) {
    self.init(
      exercise: plan.exercise.id, side: plan.side.map(Side.init),
      setsCompleted: summary.setsCompleted, repetitions: summary.repetitions,
      totalRepetitions: summary.totalRepetitions,
      sensed: summary.sensed == summary.repetitions ? nil : summary.sensed,
      sides: plan.sides.count > 1 ? summary.sides.map(Side.init) : nil, duration: summary.duration,
      bestRange: summary.bestRange?.inDegrees, medianRange: summary.medianRange?.inDegrees,
      medianEndHold: summary.medianEndHold, medianCycle: summary.medianCycle,
      medianEccentricRatio: summary.medianEccentricRatio,
      eccentricRatioTarget: plan.eccentricRatio,
      longestHold: summary.longestHold,
      activity: summary.activity.map { GlideInterface.Activity($0, plan: plan) },
      refused: summary.refused,
      gaps: summary.gaps,
      interruptions: summary.interruptions > 0 ? summary.interruptions : nil,
      interruptedSeconds: summary.interruptions > 0 ? summary.interruptedDuration : nil,
      painBefore: plan.painBefore,
      pain: summary.pain.isEmpty ? nil : summary.pain.map(GlideInterface.PainReport.init),
      reason: EndReason(summary.reason), note: summary.note)
  }
}

extension EndReason {
  init(_ reason: SessionSummary.Reason) {
    switch reason {
    case .completed: self = .completed
    case .stopped: self = .stopped
    case .sensorEnded: self = .sensorEnded
    case .sensorLost: self = .sensorLost
    case .shutdown: self = .shutdown
    case .pain: self = .pain
    }
  }
}

extension Side {
  init(_ side: Exercises.Exercise.Side) {
    switch side {
    case .left: self = .left
    case .right: self = .right
    }
  }
}

extension Exercises.Exercise.Side {
  init(_ side: Side) {
    switch side {
    case .left: self = .left
    case .right: self = .right
    }
  }
}

import Coaching
import GlideInterface
import MotionCore

extension GlideInterface.Activity {
  init(_ record: ActivityRecord, plan: SessionPlan) {
    self.init(
      kind: ActivityKind(record.activity), isActive: record.isActive,
      secondsInSet: record.secondsInSet, seconds: record.seconds, target: plan.timedDuration,
      strides: record.activity == .gait ? record.cycles : nil,
      strokes: record.activity == .rolling ? record.cycles : nil)
  }
}

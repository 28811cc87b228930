import Coaching
import GlideInterface
import MotionCore

// The core's facts as clients get them: radians become degrees.

extension GlideInterface.Repetition {
  init(_ counted: CountedRepetition, plan: SessionPlan, kneeRange: Double?) {
    let repetition = counted.repetition
    self.init(
      number: counted.number, numberInSet: counted.numberInSet,
      countInSet: counted.countInSet == counted.numberInSet ? nil : counted.countInSet,
      set: counted.set,
      startTime: repetition.startTime, endTime: repetition.endTime,
      announcedTime: repetition.announcedTime, rangeOfMotion: repetition.rangeOfMotion.inDegrees,
      kneeRange: kneeRange?.inDegrees,
      endHold: repetition.endHold, startHold: repetition.startHold,
      outDuration: repetition.outDuration, backDuration: repetition.backDuration,
      peakRate: repetition.peakRate.inDegrees,
      eccentricRatio: plan.eccentricRatio == nil ? nil : repetition.eccentricRatio,
      confidence: repetition.confidence)
  }
}

extension GlideInterface.Hold {
  init(_ hold: MotionCore.Hold, plan: SessionPlan) {
    self.init(
      position: Position(hold.position), startTime: hold.startTime, duration: hold.duration,
      target: hold.position == .end && plan.hold > 0 ? plan.hold : nil)
  }
}

extension GlideInterface.Refusal {
  init(_ refusal: MotionCore.Refusal) {
    self.init(
      reason: RefusalReason(refusal.reason), startTime: refusal.startTime, time: refusal.time,
      range: refusal.range.inDegrees)
  }
}

import Coaching
import GlideInterface
import MotionCore
import Sensors

extension Event {
  /// The event of a session as clients get it.
  @MainActor
  init(_ event: CoachingEvent, of runner: SessionRunner) {
    let (plan, fault) = (runner.coach.plan, runner.fault)
    switch event {
    case .sessionStarted(let time):
      self.init(time: time, kind: .sessionStarted)
    case .sessionResumed(let set, let time):
      self.init(time: time, kind: .sessionResumed, set: set)
    case .setStarted(let set, let side, let time):
      self.init(time: time, kind: .setStarted, set: set, side: side.map(Side.init))
    case .movementBegan(let time):
      self.init(time: time, kind: .movementBegan)
    case .endReached(let time, let range):
      self.init(time: time, kind: .endReached, range: range.inDegrees)
    case .repetition(let counted):
      self.init(
        time: counted.repetition.announcedTime, kind: .repetition,
        repetition: Repetition(
          counted, plan: plan, kneeRange: runner.kneeRange(of: counted.repetition)))
    case .holdBegan(let hold):
      self.init(time: hold.startTime, kind: .holdBegan, hold: Hold(hold, plan: plan))
    case .holdEnded(let hold):
      self.init(
        time: hold.startTime + hold.duration, kind: .holdEnded, hold: Hold(hold, plan: plan))
    case .refused(let refusal):
      self.init(time: refusal.time, kind: .refused, refusal: Refusal(refusal))
    case .still(let since):
      self.init(time: since, kind: .still)
    case .gap(let from, let to):
      self.init(time: to, kind: .gap, gap: Gap(startTime: from, endTime: to))
    case .activityBegan(let record, let time):
      self.init(
        time: time, kind: .activityBegan, activity: GlideInterface.Activity(record, plan: plan))
    case .activityProgress(let record, let time):
      self.init(
        time: time, kind: .activityProgress, activity: GlideInterface.Activity(record, plan: plan))
    case .activityEnded(let record, let time):
      self.init(
        time: time, kind: .activityEnded, activity: GlideInterface.Activity(record, plan: plan))
    case .setCompleted(let set, let time):
      self.init(time: time, kind: .setCompleted, set: set)
    case .restStarted(let set, let time, let duration):
      self.init(time: time, kind: .restStarted, set: set, duration: duration)
    case .setSkipped(let set, let time):
      self.init(time: time, kind: .setSkipped, set: set)
    case .setReopened(let set, let time):
      self.init(time: time, kind: .setReopened, set: set)
    case .sideChangeRequested(let side, let time):
      self.init(time: time, kind: .sideChangeRequested, side: Side(side))
    case .cue(let cue, let time):
      self.init(time: time, kind: .cue, cue: Cue(cue))
    case .pain(let report, let time):
      self.init(time: time, kind: .pain, pain: PainReport(report))
    case .corrected(let correction, let time):
      self.init(time: time, kind: .corrected, correction: Correction(correction))
    case .autoPaused(let reason, let time):
      self.init(time: time, kind: .autoPaused, autoPause: AutoPauseReason(reason))
    case .paused(let time):
      self.init(time: time, kind: .paused)
    case .resumed(let time):
      self.init(time: time, kind: .resumed)
    case .sensorInterrupted(let time):
      self.init(time: time, kind: .sensorInterrupted, fault: fault.map { "\($0)" })
    case .sensorRestored(let time):
      self.init(time: time, kind: .sensorRestored)
    case .sensorLost(let time):
      self.init(time: time, kind: .sensorLost, fault: fault.map { "\($0)" })
    case .sessionEnded(let summary, let time):
      self.init(time: time, kind: .sessionEnded, summary: Summary(summary, plan: plan))
    }
  }
}

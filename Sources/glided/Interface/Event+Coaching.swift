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
    case .setStarted(let set, let time):
      self.init(time: time, kind: .setStarted, set: set)
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

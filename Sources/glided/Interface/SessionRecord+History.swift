import Coaching
import Exercises
import GlideInterface
import History
import MotionCore
import Programme
import Varlink

// The history's records as clients get them: radians become degrees, and labels are those that the
// wearer corrected.

extension GlideInterface.SessionRecord {
  /// `exercise` is that of the session as the wearer corrected it, where it is known still.
  init(_ session: StoredSession, exercise: Exercises.Exercise?) {
    let (head, course) = (session.head, session.course)
    let isRelabelled = session.exercise != head.exercise
    let wantsRatio = exercise?.dose.eccentricRatio != nil
    self.init(
      id: Int(session.id), day: "\(session.day)", startedAt: "\(head.startedAt)",
      exercise: session.exercise,
      name: isRelabelled ? exercise?.name ?? session.exercise : head.name,
      kind: isRelabelled ? exercise?.kind.rawValue ?? head.kind : head.kind,
      side: session.side.map(Side.init), sensor: head.sensor, placement: head.placement,
      plannedSets: head.plannedSets, plannedRepetitions: head.plannedRepetitions,
      holdTarget: head.holdTarget, plannedSeconds: head.plannedSeconds,
      isOpen: session.isOpen ? true : nil, duration: session.duration,
      reason: session.reason.flatMap(EndReason.init(rawValue:)),
      sets: session.sets.map { SetRecord($0, of: session, wantsRatio: wantsRatio) },
      pain: session.pain.map(PainRecord.init),
      corrections: session.corrections.map(CorrectionRecord.init), overrides: session.overrides,
      isRangeHalved: course.halvedRange != .none ? true : nil, refusals: course.refusals,
      gaps: course.gaps,
      interruptions: course.interruptions > 0 ? course.interruptions : nil, note: session.note,
      activity: course.activity.map { activity in
        GlideInterface.Activity(
          kind: ActivityKind(activity), isActive: false,
          secondsInSet: session.sets.last?.seconds ?? 0, seconds: course.activitySeconds ?? 0,
          target: head.plannedSeconds, strides: activity == .gait ? course.activityCycles : nil,
          strokes: activity == .rolling ? course.activityCycles : nil)
      })
  }
}

extension SetRecord {
  init(_ set: StoredSet, of session: StoredSession, wantsRatio: Bool) {
    let target = session.head.holdTarget
    self.init(
      number: set.number, side: session.side(of: set).map(Side.init),
      isComplete: set.outcome == .completed, sensed: set.sensed,
      corrected: session.corrected(set), seconds: set.seconds,
      medianRange: set.medianRange?.inDegrees, bestRange: set.bestRange?.inDegrees,
      medianEndHold: set.medianEndHold, medianCycle: set.medianCycle,
      longestHold: set.longestHold,
      isRangeHalved: session.course.halvedRange != .none ? set.isRangeHalved : nil,
      repetitions: set.details?.repetitions.map {
        GlideInterface.Repetition(
          $0, wantsRatio: wantsRatio, isRelabelled: session.exercise != session.head.exercise)
      },
      holds: set.details?.holds.map { GlideInterface.Hold($0, target: target) },
      refusals: set.details?.refusals.map(RefusalCount.init),
      gaps: set.details?.gaps.map { Gap(startTime: $0.startTime, endTime: $0.endTime) })
  }
}

extension GlideInterface.Repetition {
  /// `isRelabelled` says that it was another exercise than the one by which its pitch was told.
  init(_ stored: StoredRepetition, wantsRatio: Bool, isRelabelled: Bool) {
    let repetition = stored.repetition
    let pitch = isRelabelled ? nil : stored.measures.pitch
    self.init(
      number: stored.number, numberInSet: stored.numberInSet, set: stored.set,
      startTime: repetition.startTime, endTime: repetition.endTime,
      announcedTime: repetition.announcedTime, rangeOfMotion: repetition.rangeOfMotion.inDegrees,
      kneeRange: stored.measures.kneeRange?.inDegrees, endHold: repetition.endHold,
      startHold: repetition.startHold, outDuration: repetition.outDuration,
      backDuration: repetition.backDuration, peakRate: repetition.peakRate.inDegrees,
      startPitch: pitch?.start.inDegrees, endPitch: pitch?.end.inDegrees,
      eccentricRatio: wantsRatio ? repetition.eccentricRatio : nil,
      confidence: repetition.confidence)
  }
}

extension GlideInterface.Hold {
  init(_ hold: StoredHold, target: Double?) {
    self.init(
      position: Position(hold.position), startTime: hold.startTime, duration: hold.duration,
      target: hold.position == .end ? target : nil)
  }
}

extension RefusalCount {
  init(_ refusals: StoredRefusals) {
    self.init(
      reason: RefusalReason(refusals.reason), count: refusals.count,
      firstTime: refusals.firstTime, lastTime: refusals.lastTime,
      largestRange: refusals.largestRange.inDegrees)
  }
}

extension PainRecord {
  init(_ pain: StoredPain) {
    self.init(
      day: "\(pain.day)", at: "\(pain.at)", moment: PainMoment(pain.moment), level: pain.level,
      isSharp: pain.isSharp, answer: pain.answer.map { GlideInterface.MorningAnswer($0) },
      session: pain.session.map { Int($0) }, note: pain.note)
  }
}

extension CorrectionRecord {
  init(_ correction: StoredCorrection) {
    let kind: CorrectionKind =
      switch correction.kind {
      case .undo: .undo
      case .adjust: .adjust
      case .relabelSide: .relabelSide
      case .relabelExercise: .relabelExercise
      }
    self.init(
      at: "\(correction.at)", kind: kind, set: correction.set, by: correction.by,
      from: correction.from, to: correction.to)
  }
}

extension HistoryError {
  /// The error as clients get it.
  var reply: VarlinkError { GlidedError.historyFailed(message: "\(self)").reply }
}

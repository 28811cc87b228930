public import Exercises
public import MotionCore

/// What a session has to say, in the order in which it became known; times are the sensor's, s.
public enum CoachingEvent: Sendable, Equatable {
  case sessionStarted(time: Double)
  /// A session that had broken off is taken up again. `set` is the one to go on with, or else the
  /// next; what is left of one goes on with `resumed`.
  case sessionResumed(set: Int, time: Double)
  /// Sets are numbered from 1 over both sides; `side` is that of this one.
  case setStarted(set: Int, side: Exercise.Side?, time: Double)

  case movementBegan(time: Double)
  /// The far end was reached, `range`, rad, from the start pose.
  case endReached(time: Double, range: Double)
  case repetition(CountedRepetition)
  case holdBegan(Hold)
  case holdEnded(Hold)
  case refused(Refusal)
  /// The limb has been still since then.
  case still(since: Double)
  /// Samples are missing between these two times.
  case gap(from: Double, to: Double)

  /// A bout of a timed exercise began, and ended.
  case activityBegan(ActivityRecord, time: Double)
  case activityEnded(ActivityRecord, time: Double)
  /// Another minute of it is full.
  case activityProgress(ActivityRecord, time: Double)

  case setCompleted(set: Int, time: Double)
  /// The wearer went on before the set's end.
  case setSkipped(set: Int, time: Double)
  /// A correction left a set that had been completed short of its dose: it goes on.
  case setReopened(set: Int, time: Double)
  /// The rest after this set begins; `duration`, s.
  case restStarted(set: Int, time: Double, duration: Double)
  /// The sensor is to be worn on the other side. The next set follows once the limb has been still,
  /// or when the wearer says so.
  case sideChangeRequested(to: Exercise.Side, time: Double)
  /// Something to be said; it stands until it has been, or until a more important one follows.
  case cue(Cue, time: Double)
  case pain(PainReport, time: Double)
  case corrected(Correction, time: Double)
  case paused(time: Double)
  /// The session paused by itself; `resumed` follows with the next movement.
  case autoPaused(AutoPauseReason, time: Double)
  case resumed(time: Double)
  /// The sensor cannot be read for now; the session stands still until it can.
  case sensorInterrupted(time: Double)
  /// The sensor is read again; `resumed` follows, unless the wearer has paused the session.
  case sensorRestored(time: Double)
  /// The sensor cannot be read any longer; the session's end follows.
  case sensorLost(time: Double)
  case sessionEnded(SessionSummary, time: Double)
}

/// A repetition with its place in the session; each number counts from 1.
public struct CountedRepetition: Sendable, Equatable {
  public var repetition: Repetition
  /// Within the session.
  public var number: Int
  public var numberInSet: Int
  /// What the set's count is with it, after the wearer's corrections.
  public var countInSet: Int
  public var set: Int

  /// `countInSet` is `numberInSet` where nothing was corrected.
  public init(
    repetition: Repetition, number: Int, numberInSet: Int, countInSet: Int? = nil, set: Int
  ) {
    self.repetition = repetition
    self.number = number
    self.numberInSet = numberInSet
    self.countInSet = countInSet ?? numberInSet
    self.set = set
  }
}

extension CoachingEvent {
  /// The event that tells a fact as it is; nil where the fact is a repetition, which has to be
  /// counted first, of a timed exercise, which has its own account, or the progress of a hold,
  /// which is no event.
  init?(_ fact: MotionFact) {
    switch fact {
    case .movementBegan(let time): self = .movementBegan(time: time)
    case .endReached(let time, let range): self = .endReached(time: time, range: range)
    case .holdBegan(let hold): self = .holdBegan(hold)
    case .holdEnded(let hold): self = .holdEnded(hold)
    case .refused(let refusal): self = .refused(refusal)
    case .still(let since): self = .still(since: since)
    case .gap(let from, let to): self = .gap(from: from, to: to)
    case .repetition, .holdProgress, .activityBegan, .active, .activityEnded: return nil
    }
  }
}

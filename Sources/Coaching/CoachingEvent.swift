public import MotionCore

/// What a session has to say, in the order in which it became known; times are the sensor's, s.
public enum CoachingEvent: Sendable, Equatable {
  case sessionStarted(time: Double)
  case setStarted(set: Int, time: Double)

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
  /// The rest after this set begins; `duration`, s.
  case restStarted(set: Int, time: Double, duration: Double)
  case paused(time: Double)
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
  public var set: Int

  public init(repetition: Repetition, number: Int, numberInSet: Int, set: Int) {
    self.repetition = repetition
    self.number = number
    self.numberInSet = numberInSet
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

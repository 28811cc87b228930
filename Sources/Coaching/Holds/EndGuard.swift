import Exercises
import MotionCore

/// Watches how long a glide rests at one of its ends: long enough, too long, far too long.
///
/// "Hold for only 1 second or so at each end position. It's the movement that is beneficial here, not
/// a sustained stretch."
struct EndGuard: Sendable {
  enum Advice: Sendable, Equatable {
    /// As long as it should be.
    case tick
    /// As long as it may be.
    case tone
    case release
    case pause
  }

  /// The limits of an end, each with what to do there; s.
  private struct Marks: Sendable {
    private let marks: [(time: Double, advice: Advice)]

    init(_ limits: HoldLimits) {
      marks = [
        (limits.target, .tick), (limits.maximum, .tone), (limits.over, .release),
        (EndGuard.pauseShare * limits.over, .pause),
      ]
    }

    /// Returns the last of those between two durations; what is late is left out.
    func advice(from before: Double, to now: Double) -> Advice? {
      marks.last { before < $0.time && $0.time <= now }?.advice
    }
  }

  /// The set pauses when a hold has lasted so many times what is too long: 6 s where that is 3 s.
  private static let pauseShare: Double = 2
  /// A hold that goes on so soon is still the same: the limb trembled; s.
  private static let longestTremble: Double = 0.5

  private let atStart: Marks?
  private let atEnd: Marks?
  private var hold: (position: Hold.Position, since: Double)?
  private var told: Double = 0
  /// The hold before, until something other than a hold happens.
  private var last: (position: Hold.Position, since: Double, end: Double)?

  /// Nil where the exercise is no glide.
  init?(_ exercise: Exercise) {
    guard exercise.kind == .glide else { return nil }
    func marks(_ limits: HoldLimits) -> Marks? { limits.target > 0 ? Marks(limits) : nil }
    atStart = marks(exercise.kinematics.startHold)
    atEnd = marks(exercise.kinematics.endHold)
  }

  /// The end that is held now.
  var position: Hold.Position? { hold?.position }

  mutating func begin(_ began: Hold) {
    if let last, last.position == began.position,
      began.startTime - last.end < Self.longestTremble
    {
      hold = (last.position, last.since)
    } else {
      hold = (began.position, began.startTime)
      told = 0
    }
  }

  mutating func end(_ ended: Hold) {
    if let hold { last = (hold.position, hold.since, ended.startTime + Double(ended.duration)) }
    hold = nil
  }

  /// Forgets the hold: the limb has moved on, or nobody knows what it did.
  mutating func reset() {
    hold = nil
    last = nil
    told = 0
  }

  /// Returns what to do at `time`, once for each limit of a hold.
  mutating func advance(to time: Double) -> Advice? {
    guard let hold, let marks = hold.position == .end ? atEnd : atStart else { return nil }
    let duration = time - hold.since
    defer { told = max(told, duration) }
    return marks.advice(from: told, to: duration)
  }
}

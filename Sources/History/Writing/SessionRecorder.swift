public import Coaching
import Exercises
import MotionCore
public import Programme

/// Makes of a session's events what the history keeps of them. No clock, no file.
public struct SessionRecorder: Sendable {
  /// What is to be written of some events.
  public struct Writing: Sendable {
    public var changes: [HistoryChange] = []
    /// Whether clients are to be told only when it is on the disk; otherwise it may go along with
    /// the next that is.
    public var isAwaited: Bool = false
  }

  public let key: SessionKey
  var head: StoredSession.Head?
  var course: StoredSession.Course = StoredSession.Course()
  var set: StoredSet = StoredSet(number: 0)

  /// Of a session that begins with its first sample; `isRangeHalved` says whether half the range is
  /// asked for from then on, because of pain before it.
  public init(key: SessionKey, head: StoredSession.Head, isRangeHalved: Bool = false) {
    self.key = key
    self.head = head
    course.isRangeHalved = isRangeHalved
  }

  /// Of one that is taken up again.
  public init(resuming session: StoredSession) {
    key = .stored(session.id)
    course = session.course
    set = session.sets.last ?? StoredSet(number: 0)
  }

  /// Takes in the events of one moment: `elapsed` is the session's time then, s, `measures` what is
  /// known of a repetition beside what the core says.
  public mutating func take(
    _ events: [CoachingEvent], at time: WallTime, elapsed: Double,
    measures: (CountedRepetition) -> RepetitionMeasures = { _ in RepetitionMeasures() }
  ) -> Writing {
    var writing = Writing()
    for event in events { take(event, at: time, measures: measures, &writing) }
    if writing.isAwaited {
      course.elapsed = elapsed
      let end = writing.changes.lastIndex { if case .endSession = $0 { true } else { false } }
      writing.changes.insert(
        .course(key, course, at: time.seconds), at: end ?? writing.changes.count)
    }
    return writing
  }
}

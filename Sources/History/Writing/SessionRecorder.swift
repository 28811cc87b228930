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
  /// The side of that set as the wearer corrected it.
  var side: Exercise.Side?

  /// Of a session that begins with its first sample.
  public init(key: SessionKey, head: StoredSession.Head) {
    self.key = key
    self.head = head
  }

  /// Of one that is taken up again; the history is told so first, by `resumeSession`.
  public init(resuming session: StoredSession, as key: SessionKey) {
    self.key = key
    course = session.course
    set = session.sets.last ?? StoredSet(number: 0)
    side = session.sets.last.flatMap(session.side)
  }

  /// Takes in the events of one moment: `elapsed` is the session's time then, s, `halvedRange` of
  /// which legs half the range is asked for by then, `measures` what is known of a repetition beside
  /// what the core says.
  public mutating func take(
    _ events: [CoachingEvent], at time: WallTime, elapsed: Double,
    halvedRange: HalvedRange = .none,
    measures: (CountedRepetition) -> RepetitionMeasures = { _ in RepetitionMeasures() }
  ) -> Writing {
    var writing = Writing()
    course.halvedRange = halvedRange
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

import TestFiles
import Coaching
import Exercises
import History
import Testing

/// What the recorder makes of a session's events, as far as it is needed to take the session up.
@Suite struct SessionRecording {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// Returns what a session of these events would be taken up with.
  private func progress(
    isRangeHalved: Bool = false, _ events: CoachingEvent...
  ) throws -> SessionProgress {
    var recorder = SessionRecorder(
      key: .begun(1), head: SampleSession.head(), isRangeHalved: isRangeHalved)
    let batches = ([.sessionStarted(time: 0), .setStarted(set: 1, side: .left, time: 5)] + events)
      .map { recorder.take([$0], at: SampleSession.morning, elapsed: 7).changes }
    let sessions = try history(directory, batches.flatMap(\.self)).unfinishedSessions()
    return SessionProgress(try #require(sessions.first))
  }

  private func pain(_ effect: PainReport.Effect) -> CoachingEvent {
    .pain(PainReport(level: 4, effect: effect), time: 6)
  }

  @Test func aHalvedRangeIsKept() throws {
    #expect(try progress(pain(.halvedRange)).isRangeHalved)
  }

  /// What came afterwards does not undo it.
  @Test func aHalvedRangeStays() throws {
    let progress = try progress(pain(.halvedRange), pain(.none), .setCompleted(set: 1, time: 9))
    #expect(progress.isRangeHalved)
  }

  @Test func aSessionThatBeganWithASmallRangeGoesOnWithIt() throws {
    #expect(try progress(isRangeHalved: true).isRangeHalved)
  }

  @Test func withoutPainTheRangeIsWhole() throws {
    let progress = try progress(pain(.none))
    #expect(!progress.isRangeHalved)
    #expect(progress.elapsed == 7)
    #expect(progress.sets == [PerformedSet(side: .left)])
  }
}

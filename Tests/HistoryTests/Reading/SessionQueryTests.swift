import TestFiles
import History
import MotionCore
import Programme
import Testing

@Suite struct SessionQueries {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// Of two sessions one after the other it is the first one's.
  @Test func painBeforeExercisesIsOfTheSessionThatFollowsWithinTheHour() throws {
    func told(_ level: Int, minutesBefore minutes: Double) -> HistoryChange {
      let time = WallTime(seconds: SampleSession.morning.seconds - minutes * 60, offset: 0)
      return .pain(StoredPain(at: time, moment: .before, level: level), nil)
    }
    let next = WallTime(seconds: SampleSession.morning.seconds + 600, offset: 0)
    let database = try history(
      directory,
      [told(1, minutesBefore: 61), told(2, minutesBefore: 59), told(3, minutesBefore: 0)]
        + SampleSession.changes(.begun(1))
        + SampleSession.changes(.begun(2), SampleSession.head(at: next)))
    let sessions = try database.sessions(.init())
    #expect(sessions.map { $0.pain.map(\.level) } == [[2, 3], []])
  }

  @Test func aSessionIsReadAsItWasWritten() throws {
    let key = SessionKey.begun(1)
    var course = StoredSession.Course()
    course.refusals = 3
    course.gaps = 1
    course.interruptions = 1
    course.interruptedDuration = 4.5
    let refusals = StoredRefusals(
      reason: .walking, count: 1, firstTime: 3, lastTime: 3, largestRange: 0.4)
    let later = StoredRefusals(
      reason: .walking, count: 2, firstTime: 7, lastTime: 8, largestRange: 0.3)
    let pain = StoredPain(
      at: SampleSession.morning, moment: .during, level: 5, isSharp: false, note: "calf")
    let database = try history(
      directory,
      SampleSession.changes(key, ends: false) + [
        .hold(key, set: 1, StoredHold(position: .end, startTime: 6, duration: 1.1)),
        .refusals(key, set: 1, refusals), .refusals(key, set: 1, later),
        .gap(key, set: 2, StoredGap(startTime: 9, endTime: 9.5)), .pain(pain, key),
        .override(
          StoredOverride(at: SampleSession.morning, exercise: "slider", reason: "sore"), key),
        .course(key, course, at: SampleSession.morning.seconds + 60),
        .endSession(key, duration: 60, reason: "stopped", note: "tired"),
      ])
    let session = try #require(try database.sessions(.init(withDetails: true)).first)
    #expect(session.head == SampleSession.head())
    #expect(session.course == course)
    #expect(session.latestAt == SampleSession.morning.seconds + 60)
    #expect(session.duration == 60 && session.reason == "stopped" && session.note == "tired")
    #expect(session.day == Day("2026-05-17"))
    #expect(session.overrides == ["sore"])
    #expect(session.pain.map(\.note) == ["calf"] && session.pain.first?.session == session.id)
    #expect(
      session.sets.map(\.sensed) == [2, 2]
        && session.sets.map(\.outcome) == [.completed, .completed])
    let details = session.sets.compactMap(\.details)
    #expect(
      details.map(\.repetitions) == [
        [
          SampleSession.repetition(1, set: 1, inSet: 1),
          SampleSession.repetition(2, set: 1, inSet: 2),
        ],
        [
          SampleSession.repetition(3, set: 2, inSet: 1),
          SampleSession.repetition(4, set: 2, inSet: 2),
        ],
      ])
    #expect(details[0].holds == [StoredHold(position: .end, startTime: 6, duration: 1.1)])
    #expect(
      details[0].refusals == [
        StoredRefusals(reason: .walking, count: 3, firstTime: 3, lastTime: 8, largestRange: 0.4)
      ])
    #expect(details[1].gaps == [StoredGap(startTime: 9, endTime: 9.5)])
    // Medians of two: their means. SampleSession.repetition has 1 + 0.01 n rad, 1 + 0.1 n s, 4 s.
    let first = session.sets[0]
    #expect(abs((first.medianRange ?? 0) - 1.015) < 1e-12)
    #expect(abs((first.medianEndHold ?? 0) - 1.15) < 1e-12)
    #expect(first.medianCycle == 4)
    #expect(first.bestRange == 1.5 && first.longestHold == 2)
    #expect(try database.sessions(.init()).first?.sets.first?.details == nil)
  }

  @Test func sessionsAreFoundByDayAndInBatches() throws {
    let days = (0..<5).map { offset in
      WallTime(seconds: SampleSession.morning.seconds + Double(offset) * 86_400, offset: 0)
    }
    let changes = days.enumerated().map { index, time in
      SampleSession.changes(.begun(index), SampleSession.head(at: time))
    }
    let database = try history(directory, changes.flatMap(\.self))
    let all = try database.sessions(.init())
    #expect(all.map(\.day) == days.map(\.day))
    #expect(
      try database.sessions(.init(from: days[1].day, to: days[3].day)).map(\.id)
        == all[1...3].map(\.id))
    #expect(try database.sessions(.init(after: all[1].id, limit: 2)) == Array(all[2...3]))
    #expect(try database.sessions(.init(session: all[4].id)) == [all[4]])
    #expect(try database.sessions(.init(session: 99)) == [])
  }

  @Test func thereMayBeNothing() throws {
    let database = try history(directory)
    #expect(try database.sessions(.init()) == [])
    #expect(try database.unfinishedSessions() == [])
    #expect(try database.latestPlan() == nil)
  }
}

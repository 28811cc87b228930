import TestFiles
import Coaching
import Exercises
import History
import Programme
import Testing

@Suite struct ProgrammeRecords {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func time(day: Int) -> WallTime {
    WallTime(seconds: SampleSession.morning.seconds + Double(day) * 86_400, offset: 7200)
  }

  @Test func painIsFoundByDay() throws {
    let told = [
      StoredPain(at: time(day: 0), moment: .before, level: 0),
      StoredPain(at: time(day: 1), moment: .nextMorning, answer: .settled),
      StoredPain(at: time(day: 2), moment: .anyTime, level: 10, isSharp: true, note: "ü"),
    ]
    let database = try history(directory, told.map { .pain($0, nil) })
    #expect(try database.pain() == told)
    #expect(try database.pain(from: told[1].day, to: told[1].day) == [told[1]])
  }

  @Test func plansAndAnswersAreKept() throws {
    let plans = (0..<3).map {
      StoredPlan(at: time(day: $0), author: "file", text: "version \($0)\n")
    }
    let answers = [
      StoredAnswer(at: time(day: 0), question: "redflag.saddle", answer: "no"),
      StoredAnswer(at: time(day: 1), question: "redflag.saddle", answer: "yes"),
      StoredAnswer(at: time(day: 1), question: "statement", answer: "read"),
    ]
    let database = try history(
      directory, plans.map(HistoryChange.plan), answers.map(HistoryChange.answer))
    #expect(try database.plans() == plans)
    #expect(try database.plans(from: plans[1].at.day) == Array(plans[1...]))
    #expect(try database.plans(to: plans[1].at.day) == Array(plans[..<2]))
    let later = plans[2].at.day.advanced(by: 900)
    #expect(try database.plans(from: later, to: later) == [plans[2]])
    #expect(try database.plans(to: plans[0].at.day.advanced(by: -1)) == [])
    #expect(try database.latestPlan() == plans[2])
    #expect(try database.answers() == answers)
    #expect(try database.answers(to: "redflag.saddle") == Array(answers[..<2]))
  }

  /// Also where a clock was set back in between.
  @Test func aDayGoesByTheLastPlanOfIt() throws {
    let days = [0, 0, 9, 4, 6]
    let plans = days.enumerated().map { number, day in
      StoredPlan(at: time(day: day), author: "file", text: "version \(number)\n")
    }
    let database = try history(directory, plans.map(HistoryChange.plan))
    #expect(try database.plans() == [plans[1], plans[3], plans[4]])
    #expect(try database.plans(from: time(day: 5).day) == [plans[3], plans[4]])
  }

  @Test func aDaysExercisesAreSummedUpBySide() throws {
    let left = SampleSession.head(side: .left)
    let right = SampleSession.head(side: .right)
    var timed = StoredSet(number: 1, side: .left)
    timed.seconds = 90.5
    timed.outcome = .completed
    let walk = SessionKey.begun(9)
    let database = try history(
      directory,
      SampleSession.changes(.begun(1), left) + SampleSession.changes(.begun(2), left, sets: [2, 1])
        + SampleSession.changes(.begun(3), right)
        + SampleSession.changes(.begun(4), right, sets: [0])
        + SampleSession.changes(.begun(5), SampleSession.head(at: time(day: 1)))
        + [.beginSession(walk, SampleSession.head("walk")), .set(walk, timed)])
    let day = SampleSession.morning.day
    #expect(
      try database.exerciseDays(from: day, to: day) == [
        ExerciseDay(
          day: day, exercise: "slider", side: .left, sessions: 2, setsCompleted: 3, sensed: 7,
          corrected: 7, planned: SampleSession.planned()),
        ExerciseDay(
          day: day, exercise: "slider", side: .right, sessions: 1, setsCompleted: 2, sensed: 4,
          corrected: 4, planned: SampleSession.planned()),
        ExerciseDay(
          day: day, exercise: "walk", side: .left, sessions: 1, setsCompleted: 1, seconds: 90.5,
          planned: SampleSession.planned()),
      ])
    #expect(try database.exerciseDays(from: day, to: day.advanced(by: 1)).count == 4)
  }

  /// The plan of a day is that of its first session, but for one that pain made smaller.
  @Test func whatWasPlannedIsThatOfTheFirstSessionWithoutPain() throws {
    var halved = StoredSession.Course()
    halved.halvedRange = .all
    let database = try history(
      directory,
      SampleSession.changes(.begun(1), SampleSession.head(repetitions: 5))
        + [.course(.begun(1), halved, at: SampleSession.morning.seconds)]
        + SampleSession.changes(.begun(2), SampleSession.head(repetitions: 10))
        + SampleSession.changes(.begun(3), SampleSession.head(repetitions: 12)))
    let day = SampleSession.morning.day
    let done = try database.exerciseDays(from: day, to: day)
    #expect(done.map(\.planned) == [SampleSession.planned(10)])
  }
}

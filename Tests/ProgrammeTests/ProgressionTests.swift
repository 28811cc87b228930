import Exercises
import Testing

@testable import Programme

struct ProgressionTests {
  /// What one day says: the level after it, the morning's answer, and the repetitions that follow
  /// four good days' ten.
  @Test(arguments: [
    (Int?.some(0), MorningAnswer?.some(.same), 12), (1, .settled, 12), (2, .same, 11),
    (3, .settled, 11), (nil, .same, 11),
    // "gone next day: repeat"; what has not gone was too much.
    (4, .settled, 10), (5, .same, 8), (5, .settled, 10),
    // "increased next day: reduce"
    (0, .worse, 8), (3, .worse, 8), (6, .settled, 8), (9, nil, 8),
    // "next-morning question gates progress"
    (0, nil, 10), (3, nil, 10),
  ])
  func theMorningAfterDecides(level: Int?, morning: MorningAnswer?, expected: Int) throws {
    let item = try item(slider, PlanFigures(repetitions: 20))
    let good = Array(repeating: (Int?.some(0), MorningAnswer?.some(.same)), count: 4)
    let diary = Diary.days(item, good + [(level, morning)])
    let dose = Progression(item, kind: .glide, diary: diary, today: firstDay.advanced(by: 5)).dose
    #expect(dose.repetitions == expected)
  }

  @Test func sharpPainReduces() throws {
    let item = try item(slider)
    let diary = Diary.days(item, Array(repeating: (0, .same), count: 4))
      .adding(PainNote(day: firstDay.advanced(by: 3), moment: .during, isSharp: true))
    let dose = Progression(item, kind: .glide, diary: diary, today: firstDay.advanced(by: 4)).dose
    #expect(dose.repetitions == 6)
  }

  /// What is said today bounds today's session by the locks; the dose is that of the days before.
  @Test func todayIsNoDayBefore() throws {
    let item = try item(slider)
    let day = firstDay.advanced(by: 3)
    let diary = Diary.days(item, Array(repeating: (0, .same), count: 4))
      .adding(PainNote(day: day, moment: .during, isSharp: true))
    #expect(Progression(item, kind: .glide, diary: diary, today: day).dose.repetitions == 8)
  }

  @Test func halfOfTheDayIsNoGoodDay() throws {
    let item = try item(slider)
    var diary = Diary.days(item, [(0, .same)])
    diary.sessions[0].sets.removeLast(9)
    let dose = Progression(item, kind: .glide, diary: diary, today: firstDay.advanced(by: 1)).dose
    #expect(dose.repetitions == 2)
  }

  @Test func painOfAnotherExerciseDoesNotCount() throws {
    let item = try item(slider)
    let diary = Diary.days(item, [(0, .same)])
      .adding(PainNote(day: firstDay, moment: .after, level: 5, exercise: "run"))
    let dose = Progression(item, kind: .glide, diary: diary, today: firstDay.advanced(by: 1)).dose
    #expect(dose.repetitions == 4)
  }

  @Test func aStretchGrowsFromFifteenSeconds() throws {
    let item = try item(stretch)
    let holds = (0...4).map { count in
      let diary = Diary.days(item, Array(repeating: (0, .same), count: count))
      return Progression(item, kind: .hold, diary: diary, today: firstDay.advanced(by: count))
        .dose.hold
    }
    #expect(holds == [15, 20, 25, 30, 30])
  }

  @Test func neverBelowTheStartNorAboveThePrescription() throws {
    let item = try item(slider)
    let bad = Diary.days(item, Array(repeating: (5, .worse), count: 5))
    let least = Progression(item, kind: .glide, diary: bad, today: firstDay.advanced(by: 5)).dose
    #expect(least.repetitions == 2)
    let walk = try self.item("walk")
    let worse = Diary.days(walk, Array(repeating: (5, .worse), count: 9))
    let shortest = Progression(walk, kind: .walk, diary: worse, today: firstDay.advanced(by: 9))
    #expect(shortest.dose.seconds == 300)
    let seasoned = try self.item(slider, PlanFigures(startsAt: 10))
    let full = Progression(seasoned, kind: .glide, diary: Diary(), today: firstDay)
    #expect(full.isAsPrescribed && full.dose.repetitions == 10)
  }

  @Test func whatWasDoneBeforeItCameIntoThePlanDoesNotCount() throws {
    let item = try item(slider, added: firstDay.advanced(by: 2))
    let diary = Diary.days(try self.item(slider), [(0, .same), (0, .same), (0, .same)])
    let dose = Progression(item, kind: .glide, diary: diary, today: firstDay.advanced(by: 3)).dose
    #expect(dose.repetitions == 4)
  }

  /// Nobody looks back for ever; what was reached before is not lost for it, also where nobody has
  /// answered a morning since.
  @Test(arguments: [slider, stretch, "walk"], [true, false])
  func theLastWeeksTellAsMuchAsAll(id: String, answersLater: Bool) throws {
    let item = try item(id, PlanFigures(repetitions: id == slider ? 20 : nil))
    let levels: [Int?] = [0, 2, 4, nil, 1, 5, 3]
    let mornings: [MorningAnswer?] = [.same, .settled, nil, .same, .settled, .worse, .same, .same]
    let whole = Diary.days(
      item,
      (0..<160).map { day in
        let answers = day < 12 || answersLater
        return (
          answers ? levels[day % levels.count] : nil, answers ? mornings[day % mornings.count] : nil
        )
      })
    for number in 0...160 {
      let today = firstDay.advanced(by: number)
      let first = today.advanced(by: -Diary.days)
      let recent = Diary(
        sessions: whole.sessions.filter { $0.day >= first },
        pain: whole.pain.filter { $0.day >= first },
        first: first)
      let kind = try exercise(id).kind
      #expect(
        Progression(item, kind: kind, diary: recent, today: today).dose
          == Progression(item, kind: kind, diary: whole, today: today).dose, "day \(number)")
    }
  }

  @Test func twoMonthsWithoutItBeginAnew() throws {
    let item = try item(slider)
    let whole = Diary.days(item, Array(repeating: (0, .same), count: 8))
    let today = firstDay.advanced(by: 80)
    #expect(Progression(item, kind: .glide, diary: whole, today: today).isAsPrescribed)
    let recent = Diary(first: today.advanced(by: -Diary.days))
    let dose = Progression(item, kind: .glide, diary: recent, today: today).dose
    #expect(dose.repetitions == 2)
  }

  private func item(
    _ id: String, _ figures: PlanFigures = PlanFigures(), added: Day = firstDay
  ) throws -> PlanItem {
    try ProgrammeTests.item(id, figures, added: added)
  }
}

import Exercises
import Testing

@testable import Programme

struct TodayTests {
  @Test func theFirstDay() throws {
    let plan = Plan.firstDay(of: catalogue, side: .right, day: firstDay)
    let now = Today(
      plan: plan, diary: Diary(), clearance: cleared, day: firstDay, catalogue: catalogue)
    #expect(now.items.map(\.item.exercise) == [slider, "walk"])
    #expect(now.items.map(\.item.side) == [.right, PlanSide.none])
    let first = try #require(now.items.first)
    #expect(first.dose.sets == 3 && first.dose.repetitions == 2 && first.dose.timesPerDay == 3)
    #expect(first.done.sides.map(\.due) == [18])
    #expect(now.items.allSatisfy { $0.isOpen })
    #expect(!now.isDone && !now.isMorningQuestionOpen)
  }

  /// "rest days do not break it": days of the week are counted, not days in a row.
  @Test func theWeekBeginsOnItsMonday() throws {
    let monday = firstDay.advanced(by: -firstDay.weekday)
    let item = try item(slider, added: monday)
    func count(_ offsets: Int..., on day: Int, plan: Plan? = nil) throws -> Int? {
      let diary = Diary(
        sessions: offsets.map { offset in
          SessionDigest(
            day: monday.advanced(by: offset), exercise: slider,
            sets: [.init(side: .left, repetitions: 2, seconds: 0)])
        })
      return Today(
        plan: plan ?? Plan(items: [item]), diary: diary, clearance: cleared,
        day: monday.advanced(by: day), catalogue: catalogue
      ).daysThisWeek
    }
    #expect(try count(on: 0) == 0)
    #expect(try count(-1, -3, on: 0) == 0)
    #expect(try count(-1, 0, 0, 2, 5, on: 6) == 3)
    #expect(try count(0, on: 3, plan: Plan(items: [item], countsDays: false)) == nil)
  }

  /// Four fifths of a day are all of it.
  @Test(arguments: [(5, true), (4, true), (3, false)])
  func oneShortIsDone(last: Int, isDone: Bool) throws {
    let item = try item(slider, PlanFigures(side: .left, timesPerDay: 1, startsAt: 10))
    let sets = [10, 10, last].map { SessionDigest.Set(side: .left, repetitions: $0) }
    let diary = Diary(sessions: [SessionDigest(day: firstDay, exercise: slider, sets: sets)])
    let now = today([item], diary, on: firstDay)
    #expect(now.isDone == isDone)
    #expect(now.items.first?.done.sides.first?.left == (isDone ? 0 : 10 - Double(last)))
  }

  /// A set of which nobody said the side belongs to the only one, and to none of two.
  @Test func aSetWithoutASide() throws {
    let diary = Diary(sessions: [
      SessionDigest(day: firstDay, exercise: slider, sets: [.init(repetitions: 6)])
    ])
    let one = today([try item(slider, PlanFigures(side: .left))], diary, on: firstDay)
    #expect(one.items.first?.done.sides.map(\.done) == [6])
    let two = today([try item(slider)], diary, on: firstDay)
    #expect(two.items.first?.done.sides.map(\.done) == [0, 0])
  }

  @Test func moreThanTwiceIsTooMuch() throws {
    let item = try item(slider, PlanFigures(side: .left))
    func messages(_ repetitions: Int) -> [Message.Rule] {
      let sets = [SessionDigest.Set(side: .left, repetitions: repetitions)]
      let diary = Diary(sessions: [SessionDigest(day: firstDay, exercise: slider, sets: sets)])
      return today([item], diary, on: firstDay).messages.map(\.rule)
    }
    #expect(!messages(180).contains(.tooMuch))
    #expect(messages(181).contains(.tooMuch))
  }

  @Test(arguments: [
    (Rhythm.daily, [0], true), (.daysPerWeek(3), [], true), (.daysPerWeek(3), [-1], false),
    (.daysPerWeek(3), [-2], true), (.daysPerWeek(3), [-6, -4, -2], false),
    (.daysPerWeek(3), [-7, -5, -2], true), (.daysPerWeek(2), [-2], false),
    (.daysPerWeek(2), [-3], true), (.everyDays(3), [-2], false), (.everyDays(3), [-3], true),
    // A missed day is not made up for, and breaks nothing.
    (.everyDays(3), [-20], true),
  ])
  func rhythms(rhythm: Rhythm, done: [Int], isDue: Bool) {
    let days = done.map { firstDay.advanced(by: $0) }
    #expect(rhythm.isDue(on: firstDay, doneOn: days) == isDue)
  }

  @Test func itIsWorseAfterTwoWeeks() {
    let early = (0..<7).map { PainNote(day: firstDay.advanced(by: $0), level: 2) }
    func improvement(_ level: Int, days: Int) -> Improvement {
      let late = (0..<7).map { PainNote(day: firstDay.advanced(by: days - $0), level: level) }
      return Improvement(Diary(pain: early + late), today: firstDay.advanced(by: days))
    }
    #expect(improvement(4, days: 14) == .worse)
    #expect(improvement(3, days: 14) == .unknown)
    #expect(improvement(3, days: 21) == .none)
    #expect(improvement(2, days: 21) == .none)
    #expect(improvement(1, days: 21) == .better)
    #expect(Improvement(Diary(pain: early), today: firstDay.advanced(by: 30)) == .unknown)
    #expect(Improvement(Diary(), today: firstDay) == .unknown)
    // Who has as good as no pain is not sent to a doctor day after day because it does not get less.
    let hardly = (0...30).map { PainNote(day: firstDay.advanced(by: $0), level: 1) }
    #expect(Improvement(Diary(pain: hardly), today: firstDay.advanced(by: 30)) == .better)
  }
}

import GlideInterface
import Programme
import Testing

@testable import Reports

/// A day is judged by the plan that it went by, and by none where none is known.
struct PlanOfTheDayTests {
  private let monday: Day

  init() throws {
    monday = try #require(Day("2026-01-05"))
  }

  private func item(
    _ exercise: String = "slider", side: GlideInterface.PlanSide = .left, timesPerDay: Int,
    daysPerWeek: Int? = nil, everyDays: Int? = nil, added: Day? = nil
  ) -> GlideInterface.PlanItem {
    GlideInterface.PlanItem(
      exercise: exercise, name: "Slider", side: side, sets: 3, repetitions: 10, holdSeconds: 1,
      restSeconds: 30, timesPerDay: timesPerDay, daysPerWeek: daysPerWeek, everyDays: everyDays,
      startsAt: 2, added: added.map { "\($0)" })
  }

  private func version(_ day: Day, _ items: [GlideInterface.PlanItem]?) -> PlanVersion {
    PlanVersion(day: "\(day)", at: "\(day)T20:00:00+01:00", items: items)
  }

  /// Of whole weeks, with a session of the slider on each of `done`, days from the Monday on.
  private func extract(
    weeks: Int = 1, done: [Int], exercise: String = "slider", plans: [PlanVersion]
  ) throws -> Extract {
    try Extract(
      days: monday...monday.advanced(by: 7 * weeks - 1),
      sessions: done.enumerated().map { index, offset in
        var session = Records.session(
          index + 1, on: monday.advanced(by: offset), ranges: [60])
        session.exercise = exercise
        return session
      }, pain: [], plans: plans)
  }

  /// Of a week that is asked for in part, no more is planned than for that part.
  @Test func daysThatAreNotAskedForCountForNothing() throws {
    let extract = try Extract(
      days: monday.advanced(by: 2)...monday.advanced(by: 4), sessions: [], pain: [],
      plans: [version(monday, [item(timesPerDay: 2)])])
    #expect(Adherence(extract).weeks.map(\.planned) == [6])
  }

  @Test func aNewPlanChangesNoDayBeforeIt() throws {
    let adherence = Adherence(
      try extract(
        weeks: 2, done: [0, 0, 1, 7, 7, 7],
        plans: [
          version(monday, [item(timesPerDay: 1)]),
          version(monday.advanced(by: 7), [item(timesPerDay: 3)]),
        ]))
    #expect(adherence.weeks.map(\.planned) == [7, 21])
    // A second time on a day that had one planned is none of that plan's.
    #expect(adherence.weeks.map(\.done) == [2, 3])
    #expect(adherence.weeks.map(\.words) == ["3 on 2 days, plan 2/7", "3 on 1 day, plan 3/21"])
    #expect(
      adherence.finding
        == "6 sessions on 3 days in 2 weeks. The plan had 28, of which 5 were done. "
        + "Days of rest are part of it.")
  }

  @Test func beforeTheFirstPlanNothingIsClaimed() throws {
    let adherence = Adherence(
      try extract(
        weeks: 3, done: [0, 8, 9, 14],
        plans: [version(monday.advanced(by: 9), [item(timesPerDay: 1)])]))
    #expect(adherence.weeks.map(\.planned) == [nil, 5, 7])
    #expect(adherence.weeks.map(\.done) == [nil, 1, 1])
    #expect(
      adherence.weeks.map(\.words)
        == ["1 session on 1 day", "2 on 2 days, plan 1/5", "1 on 1 day, plan 1/7"])
    #expect(adherence.finding.contains(" No plan is known before 14 Jan."))
    let without = Adherence(try extract(done: [0], plans: []))
    #expect(without.weeks.map(\.planned) == [nil])
    #expect(!without.finding.contains("plan"))
  }

  /// The one that is in force on the first day asked for may be years old.
  @Test func anOldPlanHoldsUntilTheNext() throws {
    let extract = try extract(
      done: [0],
      plans: [
        version(monday.advanced(by: -900), [item(timesPerDay: 2)]),
        version(monday.advanced(by: 3), []), version(monday.advanced(by: 5), nil),
      ])
    #expect(extract.planned(on: monday.advanced(by: 2))?.map(\.timesPerDay) == [2])
    // An empty plan is a plan; one that cannot be read is none that is known.
    #expect(extract.planned(on: monday.advanced(by: 3)) == [])
    #expect(extract.planned(on: monday.advanced(by: 6)) == nil)
    #expect(Adherence(extract).weeks.map(\.planned) == [6])
    #expect(Adherence(extract).firstPlanned == nil)
  }

  @Test func restBreaksNothing() throws {
    let resting = Adherence(
      try extract(
        weeks: 2, done: [0, 2, 4],
        plans: [
          version(monday, [item(timesPerDay: 1, daysPerWeek: 3)]),
          version(monday.advanced(by: 7), []),
        ]))
    #expect(resting.weeks.map(\.words) == ["3 on 3 days, plan 3/3", "rest"])
    let other = Adherence(
      try extract(done: [0], plans: [version(monday, [item(timesPerDay: 1, everyDays: 2)])]))
    // Seven days have three and a half.
    #expect(other.weeks.map(\.planned) == [4])
    let words = (other.lines(columns: 80, characters: .braille) + [other.finding])
      .joined(separator: " ").lowercased()
    for word in ["missed", "streak", "only", "failed", "should", "in a row"] {
      #expect(!words.contains(word))
    }
  }

  @Test func whatWasNotPlannedIsDoneAllTheSame() throws {
    let adherence = Adherence(
      try extract(
        done: [0, 1], exercise: "walk", plans: [version(monday, [item(timesPerDay: 1)])]))
    #expect(adherence.sessions == 2)
    #expect(adherence.weeks.map(\.words) == ["2 on 2 days, plan 0/7"])
  }

  @Test func ofBothLegsEachIsDone() throws {
    var left = Records.session(1, on: monday, ranges: [60])
    var right = left
    right.side = .right
    right.sets[0].side = .right
    let both = PlannedItem(item(side: .both, timesPerDay: 2))
    #expect(both.times(in: [left]) == 0)
    #expect(both.times(in: [left, right]) == 1)
    #expect(PlannedItem(item(side: .right, timesPerDay: 2)).times(in: [left, right]) == 1)
    #expect(
      PlannedItem(item(side: GlideInterface.PlanSide.none, timesPerDay: 2)).times(in: [left, right])
        == 2)
    // One session for both, whose second leg was not begun.
    left.side = nil
    left.sets += right.sets
    #expect(both.times(in: [left]) == 1)
    left.sets[1].corrected = 0
    #expect(both.times(in: [left]) == 0)
  }

  @Test func anItemCountsFromTheDayItCameIn() throws {
    let extract = try extract(
      done: [],
      plans: [
        version(
          monday,
          [
            item(timesPerDay: 3, added: monday.advanced(by: -20)),
            item(
              "walk", side: GlideInterface.PlanSide.none, timesPerDay: 1, daysPerWeek: 3,
              added: monday.advanced(by: 2)),
          ])
      ])
    #expect(extract.planned(on: monday.advanced(by: -1)) == nil)
    #expect(extract.planned(on: monday.advanced(by: 1))?.map(\.exercise) == ["slider"])
    let both = try #require(extract.planned(on: monday.advanced(by: 2)))
    #expect(both.map(\.perDay) == [3, 3.0 / 7])
  }

  @Test func theTableSaysWhatItsDayHad() throws {
    let first = [version(monday.advanced(by: 1), [item(timesPerDay: 3)])]
    let csv = String(
      decoding: SessionTable(try extract(done: [0, 1], plans: first)).csv, as: UTF8.self)
    let column = try #require(SessionTable.columns.firstIndex(of: "planned_per_day"))
    let rows = csv.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[column]
    }
    #expect(rows == ["planned_per_day", "", "3"])
    let walks = try extract(done: [1], exercise: "walk", plans: first)
    #expect(String(decoding: SessionTable(walks).csv, as: UTF8.self).contains(",10,0,10,10,"))
  }
}

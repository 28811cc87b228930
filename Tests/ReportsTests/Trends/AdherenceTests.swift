import GlideInterface
import Programme
import Testing

@testable import Reports

struct AdherenceTests {
  @Test func countsSessionsAndTheirDays() throws {
    let extract = try EightWeeks.extract()
    let adherence = Adherence(extract)
    #expect(adherence.sessions == EightWeeks.sample.sessions.count)
    #expect(adherence.days == Set(EightWeeks.sample.sessions.map(\.day)).count)
    for week in adherence.weeks {
      let ofWeek = EightWeeks.sample.sessions.filter { session in
        Day(session.day).map { (0..<7).contains(week.monday.distance(to: $0)) } == true
      }
      #expect(week.sessions == ofWeek.count)
      #expect(week.days == Set(ofWeek.map(\.day)).count)
      #expect(week.monday.weekday == 0)
    }
  }

  /// “no guilt language”; a week of rest is a week.
  @Test func restBreaksNothing() throws {
    let monday = try #require(Day("2026-01-05"))
    let extract = try Extract(
      days: monday...monday.advanced(by: 20),
      sessions: [
        Records.session(1, on: monday, ranges: [60]),
        Records.session(2, on: monday, ranges: [60]),
        Records.session(3, on: monday.advanced(by: 20), ranges: [60]),
      ], pain: [])
    let adherence = Adherence(extract)
    #expect(adherence.weeks.map(\.words) == ["2 sessions on 1 day", "–", "1 session on 1 day"])
    #expect(adherence.finding == "3 sessions on 2 days in 3 weeks. Days of rest are part of it.")
    let words = (adherence.lines(columns: 80, characters: .braille) + [adherence.finding])
      .joined(separator: " ").lowercased()
    for word in ["missed", "streak", "only", "failed", "should", "in a row"] {
      #expect(!words.contains(word))
    }
  }

  /// What was begun and left is no session.
  @Test func aSessionInWhichNothingWasDoneDoesNotCount() throws {
    let monday = try #require(Day("2026-01-05"))
    var taken = Records.session(1, on: monday, ranges: [60])
    taken.sets[0].corrected = 0
    let extract = try Records.extract([taken, Records.session(2, on: monday, ranges: [])])
    #expect(Adherence(extract).sessions == 0)
    #expect(extract.exercises.isEmpty)
  }
}

import Programme
import Testing

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 3), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1),
    ("2026-11-21", 20_778, 5), ("0001-01-01", -719_162, 0), ("9999-12-31", 2_932_896, 4),
  ])
  func textAndNumberAndWeekday(text: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(Day(number: number).description == text)
  }

  @Test func eachDayOfFourCenturiesFollowsTheOneBefore() throws {
    var day = try #require(Day("1900-01-01"))
    for _ in 0..<146_097 {
      let (year, month, number) = day.date
      #expect(Day(year: year, month: month, day: number) == day)
      day = day.advanced(by: 1)
    }
    #expect(day.description == "2300-01-01")
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-1",
    "2026/01/01", "+026-01-01", "", "today",
  ])
  func whatIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }
}

import Programme
import Testing

@Suite struct WallTimes {
  @Test(arguments: [
    // `date -d @0 --iso-8601=seconds` and so on, in these time zones.
    (0, 0, "1970-01-01T00:00:00+00:00"),
    (1_779_006_600, 7200, "2026-05-17T10:30:00+02:00"),
    (1_779_006_600, -12_600, "2026-05-17T05:00:00-03:30"),
    (1_779_062_399.9, 0, "2026-05-17T23:59:59+00:00"),
    (1_779_062_399, 1, "2026-05-18T00:00:00+00:00"),
    (-1, 0, "1969-12-31T23:59:59+00:00"),
  ])
  func haveLabelsOfRFC3339(seconds: Double, offset: Int, label: String) {
    #expect(WallTime(seconds: seconds, offset: offset).description == label)
  }

  @Test func theDayIsThatOfTheWearer() {
    let late = WallTime(seconds: 1_779_062_399, offset: 0)
    #expect(late.day == Day(year: 2026, month: 5, day: 17))
    #expect(WallTime(seconds: late.seconds, offset: 3600).day == late.day.advanced(by: 1))
    #expect(WallTime(seconds: late.seconds, offset: 3600).secondsOfDay == 3599)
  }
}

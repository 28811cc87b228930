import Glibc
import Programme

extension Day {
  /// The day that it is here.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return Day(number: Int(now) / 86_400) }
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: Int(now) / 86_400)
  }

  /// The last `count` days, today among them.
  static func last(_ count: Int) -> ClosedRange<Day> {
    today.advanced(by: 1 - max(1, count))...today
  }
}

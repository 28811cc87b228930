import Glibc
import Programme

/// Tells the time of day; another one may stand in for the system's.
struct WallClock: Sendable {
  let now: @Sendable () -> WallTime

  /// The machine's clock and time zone, read anew each time: the wearer may travel.
  static let system: WallClock = WallClock {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    tzset()
    localtime_r(&time.tv_sec, &parts)
    return WallTime(
      seconds: Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9, offset: Int(parts.tm_gmtoff))
  }
}

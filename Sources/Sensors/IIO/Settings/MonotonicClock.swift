// Which of the modules brings `timespec` depends on the order in which the compiler reads them.
import CLibEvdev
import CLibIIO
import CLibUdev
import Glibc

/// The clock of all samples.
enum MonotonicClock {
  /// Seconds on `CLOCK_MONOTONIC`.
  static var now: Double { read(CLOCK_MONOTONIC) }

  static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Does not wake before.
  static func sleep(until time: Double) {
    var due = timespec()
    due.tv_sec = Int(time)
    due.tv_nsec = Int((time - Double(Int(time))) * 1e9)
    // 1: TIMER_ABSTIME, an enumerated macro that is not imported.
    while clock_nanosleep(CLOCK_MONOTONIC, 1, &due, nil) == EINTR {}
  }
}

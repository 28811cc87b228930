import Foundation
import Programme

@testable import glided

/// A clock on the wall whose hands a test moves.
final class HandClock: Sendable {
  private let lock: NSLock = NSLock()
  nonisolated(unsafe) private var time: WallTime

  /// Shows midnight of this day, an hour ahead of UTC.
  init(_ day: Day) {
    let offset = 3600
    time = WallTime(seconds: Double(day.number) * 86_400 - Double(offset), offset: offset)
  }

  /// Moves on to this time of the day that it shows.
  func set(hour: Int, minute: Int = 0) {
    lock.withLock {
      time.seconds += Double(hour * 3600 + minute * 60 - time.secondsOfDay)
    }
  }

  func beginNextDay() {
    set(hour: 24)
  }

  var wallClock: WallClock { WallClock { self.lock.withLock { self.time } } }
}

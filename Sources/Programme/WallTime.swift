/// A point in time as a wall clock shows it somewhere: a label for people, never a measure.
public struct WallTime: Sendable, Hashable {
  /// s since 1970-01-01T00:00:00Z.
  public var seconds: Double
  /// What local time is ahead of UTC there and then; s.
  public var offset: Int

  public init(seconds: Double, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The calendar day there.
  public var day: Day {
    Day(number: Int((localSeconds / 86_400).rounded(.down)))
  }

  /// The time of day there; s since midnight.
  public var secondsOfDay: Int {
    Int((localSeconds - Double(day.number) * 86_400).rounded(.down))
  }

  private var localSeconds: Double { seconds.rounded(.down) + Double(offset) }
}

extension WallTime: CustomStringConvertible {
  /// RFC 3339 to the second, as "2026-05-17T08:30:00+02:00".
  public var description: String {
    let minutes = abs(offset) / 60
    return """
      \(day)T\(pair(secondsOfDay / 3600)):\(pair(secondsOfDay / 60 % 60)):\(pair(secondsOfDay % 60))\
      \(offset < 0 ? "-" : "+")\(pair(minutes / 60)):\(pair(minutes % 60))
      """
  }

  private func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

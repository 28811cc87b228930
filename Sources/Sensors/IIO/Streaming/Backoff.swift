/// How long to wait before the next attempt: twice as long each time, up to a limit.
struct Backoff: Sendable {
  /// A wearer who plugs a sensor in again waits no longer; s.
  static let longest: Double = 5

  private var wait: Double = 0.25

  /// s
  mutating func next() -> Double {
    defer { wait = min(wait * 2, Self.longest) }
    return wait
  }
}

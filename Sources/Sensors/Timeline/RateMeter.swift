/// Measures how many samples a second come, over the last seconds; constant memory.
///
/// Gaps count: at 100 Hz with every tenth sample lost, the rate is 90.
public struct RateMeter: Sendable {
  /// Half the time over which the rate is measured; s. Steady to 1 in 200 at 50 Hz, and a change
  /// shows in a breath.
  public static let halfWindow: Double = 2

  private struct Half {
    var start: Double
    /// Samples after the one at the start.
    var count: Int = 0
  }

  private var older: Half?
  private var newer: Half?
  private var last: Double = 0

  public init() {}

  /// Takes the time of a sample; s.
  public mutating func take(_ time: Double) {
    defer { last = time }
    guard var newer else {
      self.newer = Half(start: time)
      return
    }
    newer.count += 1
    self.newer = newer
    if time - newer.start >= Self.halfWindow {
      older = newer
      self.newer = Half(start: time)
    }
  }

  /// Samples a second; nil before half a second has passed.
  public var rate: Double? {
    guard let newer else { return nil }
    let span = last - (older?.start ?? newer.start)
    guard span >= 0.5 else { return nil }
    return Double((older?.count ?? 0) + newer.count) / span
  }
}

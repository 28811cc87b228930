/// Time spent still near the far end of one movement, pauses on the way left out.
struct EndHold: Sendable {
  /// Stillness counts from this share of the final excursion on.
  static let nearEnd: Real = 0.7

  /// s
  private(set) var duration: Real = 0
  private var excursion: Real = 0

  /// Adds a stillness of `duration`, s, at `excursion`, rad.
  mutating func add(_ duration: Real, at excursion: Real) {
    if self.excursion < EndHold.nearEnd * excursion {
      // What came before was a pause on the way to this end.
      self.duration = 0
      self.excursion = excursion
    }
    guard excursion >= EndHold.nearEnd * self.excursion else { return }
    self.excursion = max(self.excursion, excursion)
    self.duration += duration
  }
}

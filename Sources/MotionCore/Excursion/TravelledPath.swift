/// How far the limb has travelled, measured as with a pair of dividers: in steps of one width, so
/// that tremor and the noise of a long hold are no way.
struct TravelledPath: Sendable {
  /// The width of the dividers, as its squared chord.
  private let squaredWidth: Real
  private var foot: Vector3?

  /// `smallest` is the smallest movement that counts, rad.
  init(smallest: Real) {
    let width = max(.degrees(1), 0.15 * smallest)
    squaredWidth = width * width
  }

  /// Returns the angle travelled with the step to this direction of up; rad, mostly 0.
  @inline(__always)
  mutating func advance(to up: Vector3) -> Real {
    guard let foot else {
      self.foot = up
      return 0
    }
    let squared = up.squaredChord(to: foot)
    guard squared > squaredWidth else { return 0 }
    self.foot = up
    return squared.squareRoot()
  }
}

/// Waits until the sensor has been strapped to the other side: it was moved, and then worn still.
///
/// Whoever rests first is still as well, so that stillness alone says nothing.
struct SideChange: Sendable, Equatable {
  /// How long the limb is to be still; s.
  static let stillness: Double = 3
  /// Nobody is done sooner than this; s.
  static let shortest: Double = 5

  let requestedAt: Double
  private var hasMoved: Bool = false

  init(requestedAt time: Double) {
    requestedAt = time
  }

  mutating func noteMovement() {
    hasMoved = true
  }

  /// Whether the sensor is in its place at `now`, having been still since a time; s.
  func isOver(at now: Double, stillSince: Double?) -> Bool {
    guard hasMoved, let stillSince else { return false }
    return now - max(stillSince, requestedAt + Self.shortest) >= Self.stillness
  }
}

import MotionCore

/// Since when the limb has been still.
struct StillnessWatch: Sendable {
  /// Where nothing was counted yet, so much stillness asks whether the sensor is where it should be;
  /// s.
  static let hint: Double = 8
  /// So much pauses a set of a glide; s.
  static let pause: Double = 10

  /// When the present stillness began; s.
  private(set) var since: Double?

  mutating func take(_ fact: MotionFact) {
    switch fact {
    case .still(let time): since = time
    case .holdBegan(let hold): since = hold.startTime
    case .movementBegan, .endReached, .holdEnded, .repetition, .refused, .gap: since = nil
    case .holdProgress, .activityBegan, .active, .activityEnded: break
    }
  }

  mutating func noteMovement() {
    since = nil
  }
}

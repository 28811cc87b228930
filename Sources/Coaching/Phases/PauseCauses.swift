/// Who keeps a session's time from running.
public struct PauseCauses: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Asked for, until the wearer goes on.
  public static let wearer: PauseCauses = PauseCauses(rawValue: 1)

  /// The sensor cannot be read, until it can.
  public static let sensor: PauseCauses = PauseCauses(rawValue: 2)

  /// Nothing moves, until something does: whoever lies on the floor need not reach for a keyboard.
  public static let stillness: PauseCauses = PauseCauses(rawValue: 4)
}

/// Why a session paused by itself.
public enum AutoPauseReason: String, Sendable, Equatable, CaseIterable {
  /// The limb was held at the far end for far too long.
  case heldTooLong
  /// Nothing moved in a set of a glide.
  case still
}

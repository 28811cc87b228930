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
}

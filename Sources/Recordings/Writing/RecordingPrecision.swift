/// How exactly a recording is written.
public enum RecordingPrecision: Sendable, Equatable {
  /// With the fewest digits that give the same double again.
  case exact

  /// Rounded to so many decimals, of s, m/s² and rad/s; up to 15 each.
  case decimals(time: Int, acceleration: Int, angularVelocity: Int)
}

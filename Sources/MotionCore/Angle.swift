/// Conversions for the few places where people write or read degrees; all else is in radians.
extension Double {
  /// The angle in radians of an angle given in degrees.
  @inlinable
  public static func degrees(_ value: Double) -> Double { value * (.pi / 180) }

  /// This angle, taken as radians, in degrees.
  @inlinable public var inDegrees: Double { self * (180 / .pi) }
}

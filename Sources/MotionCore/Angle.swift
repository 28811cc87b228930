/// Conversions for the few places where people write or read degrees; all else is in radians.
extension Real {
  /// The angle in radians of an angle given in degrees.
  @inlinable
  public static func degrees(_ value: Real) -> Real { value * (.pi / 180) }

  /// This angle, taken as radians, in degrees.
  @inlinable public var inDegrees: Real { self * (180 / .pi) }
}

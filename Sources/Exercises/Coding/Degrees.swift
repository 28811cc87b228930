import MotionCore

// Angles are in radians here and in degrees in a file.

extension KeyedDecodingContainer {
  func decodeDegrees(forKey key: Key) throws -> Double {
    .degrees(try decode(Double.self, forKey: key))
  }

  func decodeDegreesIfPresent(forKey key: Key) throws -> Double? {
    try decodeIfPresent(Double.self, forKey: key).map { .degrees($0) }
  }
}

extension KeyedEncodingContainer {
  /// Encodes an angle to a billionth of a degree, so that 72° does not become 72.00000000000001°.
  mutating func encodeDegrees(_ angle: Double, forKey key: Key) throws {
    try encode((angle.inDegrees * 1e9).rounded() / 1e9, forKey: key)
  }
}

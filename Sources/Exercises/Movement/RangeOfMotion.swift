/// The range of motion of an exercise at its preferred placement; rad.
public struct RangeOfMotion: Sendable, Equatable {
  public var low: Double
  public var typical: Double
  public var high: Double

  /// The smallest that counts.
  public var minimum: Double
}

extension RangeOfMotion: Codable {
  private enum CodingKeys: String, CodingKey {
    case low
    case typical
    case high
    case minimum
  }

  /// Decodes a range; refuses one that is not in the order minimum, low, typical, high.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    low = try container.decodeDegrees(forKey: .low)
    typical = try container.decodeDegrees(forKey: .typical)
    high = try container.decodeDegrees(forKey: .high)
    minimum = try container.decodeDegrees(forKey: .minimum)

    try container.check(.minimum, 0 <= minimum && minimum <= low, "must be between 0 and low")
    try container.check(.typical, low <= typical && typical <= high, "must be in low to high")
    try container.check(.high, high <= .pi, "must be at most 180")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeDegrees(low, forKey: .low)
    try container.encodeDegrees(typical, forKey: .typical)
    try container.encodeDegrees(high, forKey: .high)
    try container.encodeDegrees(minimum, forKey: .minimum)
  }
}

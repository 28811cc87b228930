/// How long to stay at one end; s.
public struct HoldLimits: Sendable, Equatable {
  public var minimum: Double
  public var target: Double
  public var maximum: Double

  /// From here on the wearer is told to let go.
  public var over: Double
}

extension HoldLimits: Codable {
  private enum CodingKeys: String, CodingKey {
    case minimum
    case target
    case maximum
    case over
  }

  /// Decodes limits; refuses ones that are not in the order minimum, target, maximum, over.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    minimum = try container.decode(Double.self, forKey: .minimum)
    target = try container.decode(Double.self, forKey: .target)
    maximum = try container.decode(Double.self, forKey: .maximum)
    over = try container.decode(Double.self, forKey: .over)

    try container.check(.minimum, minimum >= 0, "must not be negative")
    try container.check(.target, minimum <= target, "must be at least minimum")
    try container.check(.maximum, target <= maximum, "must be at least target")
    try container.check(.over, maximum <= over, "must be at least maximum")
  }
}

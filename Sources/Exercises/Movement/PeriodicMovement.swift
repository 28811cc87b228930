/// A movement with a rhythm and without end poses: gait, foam rolling.
public struct PeriodicMovement: Sendable, Equatable {
  /// Hz.
  public var frequency: Double
  public var lowestFrequency: Double
  public var highestFrequency: Double

  /// Swing of the thigh and of the shank to each side; rad.
  public var thighAmplitude: Double
  public var shankAmplitude: Double

  /// The peak of the impact at each step; m/s².
  public var impact: Double

  /// Sliding along the limb, m, and rocking with it, rad.
  public var slideAmplitude: Double
  public var rocking: Double

  private static let standardGravity: Double = 9.80665
}

extension PeriodicMovement: Codable {
  private enum CodingKeys: String, CodingKey {
    case frequency = "frequencyHertz"
    case lowestFrequency = "lowestFrequencyHertz"
    case highestFrequency = "highestFrequencyHertz"
    case thighAmplitude
    case shankAmplitude
    case impact = "impactGravities"
    case slideAmplitude = "slideAmplitudeMeters"
    case rocking
  }

  /// Decodes a rhythm; an amplitude that is not given is 0.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    frequency = try container.decode(Double.self, forKey: .frequency)
    lowestFrequency = try container.decode(Double.self, forKey: .lowestFrequency)
    highestFrequency = try container.decode(Double.self, forKey: .highestFrequency)
    thighAmplitude = try container.decodeDegreesIfPresent(forKey: .thighAmplitude) ?? 0
    shankAmplitude = try container.decodeDegreesIfPresent(forKey: .shankAmplitude) ?? 0
    let gravities = try container.decodeIfPresent(Double.self, forKey: .impact) ?? 0
    impact = gravities * Self.standardGravity
    slideAmplitude = try container.decodeIfPresent(Double.self, forKey: .slideAmplitude) ?? 0
    rocking = try container.decodeDegreesIfPresent(forKey: .rocking) ?? 0

    try container.check(
      .frequency,
      0 < lowestFrequency && lowestFrequency <= frequency
        && frequency <= highestFrequency,
      "must be between lowestFrequencyHertz, above 0, and highestFrequencyHertz")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(frequency, forKey: .frequency)
    try container.encode(lowestFrequency, forKey: .lowestFrequency)
    try container.encode(highestFrequency, forKey: .highestFrequency)
    if thighAmplitude != 0 { try container.encodeDegrees(thighAmplitude, forKey: .thighAmplitude) }
    if shankAmplitude != 0 { try container.encodeDegrees(shankAmplitude, forKey: .shankAmplitude) }
    if impact != 0 {
      let gravities = (impact / Self.standardGravity * 1e9).rounded() / 1e9
      try container.encode(gravities, forKey: .impact)
    }
    if slideAmplitude != 0 { try container.encode(slideAmplitude, forKey: .slideAmplitude) }
    if rocking != 0 { try container.encodeDegrees(rocking, forKey: .rocking) }
  }
}

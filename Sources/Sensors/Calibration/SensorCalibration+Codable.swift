import MotionCore

/// As it is kept, in SI units: what no calibration can have come to is refused.
extension SensorCalibration: Codable {
  private enum CodingKeys: String, CodingKey {
    case date
    case gyroscopeBias
    case accelerometerOffset
    case accelerometerScale
    case hasSixFaces = "sixFaces"
    case gravity
    case accelerationNoise
    case angularRateNoise
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func axes(_ key: CodingKeys, within bounds: ClosedRange<Double>) throws -> Vector3 {
      let values = try container.decode([Double].self, forKey: key)
      guard values.count == 3, values.allSatisfy(bounds.contains) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "must be three plausible figures")
      }
      return Vector3(values[0], values[1], values[2])
    }
    let bias = StillPose.Limits.angularRate
    let offset = SixFaces.largestOffset
    let scale = SixFaces.largestScaleError
    self.init(
      date: try container.decodeIfPresent(String.self, forKey: .date),
      correction: SensorCorrection(
        gyroscopeBias: try axes(.gyroscopeBias, within: -bias...bias),
        accelerometerOffset: try axes(.accelerometerOffset, within: -offset...offset),
        accelerometerScale: try axes(.accelerometerScale, within: 1 - scale...1 + scale)),
      hasSixFaces: try container.decode(Bool.self, forKey: .hasSixFaces),
      gravity: try container.decode(Double.self, forKey: .gravity),
      accelerationNoise: try container.decode(Double.self, forKey: .accelerationNoise),
      angularRateNoise: try container.decodeIfPresent(Double.self, forKey: .angularRateNoise))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(date, forKey: .date)
    try container.encode(correction.gyroscopeBias.components, forKey: .gyroscopeBias)
    try container.encode(correction.accelerometerOffset.components, forKey: .accelerometerOffset)
    try container.encode(correction.accelerometerScale.components, forKey: .accelerometerScale)
    try container.encode(hasSixFaces, forKey: .hasSixFaces)
    try container.encode(gravity, forKey: .gravity)
    try container.encode(accelerationNoise, forKey: .accelerationNoise)
    try container.encodeIfPresent(angularRateNoise, forKey: .angularRateNoise)
  }
}

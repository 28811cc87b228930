/// One part of a repetition.
public enum Phase: Sendable, Equatable {
  /// Moves to a pose within `duration`, s.
  case move(to: String, duration: Double)

  /// Stays for `duration`, s; a long stretch creeps by `creep`, rad, every `creepInterval`, s.
  case stay(at: StayPosition, duration: Double, creep: Double, creepInterval: Double)

  public enum StayPosition: String, Sendable, Codable {
    case start
    case middle
    case end
  }
}

extension Phase: Codable {
  private enum CodingKeys: String, CodingKey {
    case move
    case stay
    case duration = "seconds"
    case creep
    case creepInterval = "creepEverySeconds"
  }

  /// Decodes `{"move": pose, "seconds": …}` or `{"stay": position, "seconds": …}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let duration = try container.decode(Double.self, forKey: .duration)
    try container.check(.duration, duration > 0, "must be more than 0")
    if let pose = try container.decodeIfPresent(String.self, forKey: .move) {
      self = .move(to: pose, duration: duration)
      return
    }
    let creeps = container.contains(.creep)
    self = .stay(
      at: try container.decode(StayPosition.self, forKey: .stay), duration: duration,
      creep: creeps ? try container.decodeDegrees(forKey: .creep) : 0,
      creepInterval: creeps ? try container.decode(Double.self, forKey: .creepInterval) : 0)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .move(let pose, let duration):
      try container.encode(pose, forKey: .move)
      try container.encode(duration, forKey: .duration)
    case .stay(let position, let duration, let creep, let creepInterval):
      try container.encode(position, forKey: .stay)
      try container.encode(duration, forKey: .duration)
      guard creep != 0 else { return }
      try container.encodeDegrees(creep, forKey: .creep)
      try container.encode(creepInterval, forKey: .creepInterval)
    }
  }
}

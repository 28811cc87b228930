public import MotionCore

/// As JSON, an activity is its name; the core itself has no strings.
extension Activity: Codable {
  private enum Name: String, Codable {
    case gait
    case rolling
    case standing
    case timer
  }

  public init(from decoder: any Decoder) throws {
    switch try Name(from: decoder) {
    case .gait: self = .gait
    case .rolling: self = .rolling
    case .standing: self = .standing
    case .timer: self = .timer
    }
  }

  public func encode(to encoder: any Encoder) throws {
    let name: Name =
      switch self {
      case .gait: .gait
      case .rolling: .rolling
      case .standing: .standing
      case .timer: .timer
      }
    try name.encode(to: encoder)
  }
}

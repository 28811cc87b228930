/// The angle of each segment's proximal-to-distal axis in the movement's plane; rad.
///
/// 0 points straight down; in the sagittal plane positive swings the distal end to the front.
/// The axis of the trunk runs from head to pelvis, that of the foot from heel to toe.
public struct Pose: Sendable, Equatable {
  public var thigh: Double
  public var shank: Double
  public var foot: Double
  public var sternum: Double
  public var sacrum: Double

  public subscript(placement: Placement) -> Double {
    switch placement {
    case .thigh: thigh
    case .shank: shank
    case .foot: foot
    case .sternum: sternum
    case .sacrum: sacrum
    }
  }
}

extension Pose: Codable {
  private enum CodingKeys: String, CodingKey {
    case thigh
    case shank
    case foot
    case sternum
    case sacrum
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    thigh = try container.decodeDegrees(forKey: .thigh)
    shank = try container.decodeDegrees(forKey: .shank)
    foot = try container.decodeDegrees(forKey: .foot)
    sternum = try container.decodeDegrees(forKey: .sternum)
    sacrum = try container.decodeDegrees(forKey: .sacrum)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeDegrees(thigh, forKey: .thigh)
    try container.encodeDegrees(shank, forKey: .shank)
    try container.encodeDegrees(foot, forKey: .foot)
    try container.encodeDegrees(sternum, forKey: .sternum)
    try container.encodeDegrees(sacrum, forKey: .sacrum)
  }
}

extension Kinematics: Codable {
  private enum CodingKeys: String, CodingKey {
    case plane
    case poses
    case phases
    case stepsBetween
    case periodic
    case range = "rangeOfMotion"
    case endHold = "endHoldSeconds"
    case startHold = "startHoldSeconds"
    case shortestCycle = "shortestCycleSeconds"
    case longestCycle = "longestCycleSeconds"
    case tremor
    case confounders
  }

  /// Decodes a movement; the plane is the sagittal one where none is given.
  ///
  /// Refuses poses without a start pose, and phases that move to a pose that is not there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    plane = try container.decodeIfPresent(Plane.self, forKey: .plane) ?? .sagittal
    poses = try container.decode([String: Pose].self, forKey: .poses)
    phases = try container.decode([Phase].self, forKey: .phases)
    stepsBetween = try container.decodeIfPresent(Bool.self, forKey: .stepsBetween) ?? false
    periodic = try container.decodeIfPresent(PeriodicMovement.self, forKey: .periodic)
    range = try container.decode(RangeOfMotion.self, forKey: .range)
    endHold = try container.decode(HoldLimits.self, forKey: .endHold)
    startHold = try container.decode(HoldLimits.self, forKey: .startHold)
    shortestCycle = try container.decode(Double.self, forKey: .shortestCycle)
    longestCycle = try container.decode(Double.self, forKey: .longestCycle)
    tremor = try container.decode(Tremor.self, forKey: .tremor)
    confounders = try container.decode([String].self, forKey: .confounders)

    try container.check(
      .poses, poses[Self.startPose] != nil, "must have the start pose \"\(Self.startPose)\"")
    for case .move(let pose, _) in phases {
      try container.check(.phases, poses[pose] != nil, "move to the pose \"\(pose)\", not given")
    }
    try container.check(
      .shortestCycle, 0 <= shortestCycle && shortestCycle <= longestCycle,
      "must be between 0 and longestCycleSeconds")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if plane != .sagittal { try container.encode(plane, forKey: .plane) }
    try container.encode(poses, forKey: .poses)
    try container.encode(phases, forKey: .phases)
    if stepsBetween { try container.encode(stepsBetween, forKey: .stepsBetween) }
    try container.encodeIfPresent(periodic, forKey: .periodic)
    try container.encode(range, forKey: .range)
    try container.encode(endHold, forKey: .endHold)
    try container.encode(startHold, forKey: .startHold)
    try container.encode(shortestCycle, forKey: .shortestCycle)
    try container.encode(longestCycle, forKey: .longestCycle)
    try container.encode(tremor, forKey: .tremor)
    try container.encode(confounders, forKey: .confounders)
  }
}

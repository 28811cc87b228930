import MotionCore

/// From a device's units to SI units, by its profile and what it says of its axes.
struct AxisScales: Sendable, Equatable {
  /// A vector of a device: the code of its first axis and what a unit of each is.
  struct Group: Sendable, Equatable {
    let first: UInt16
    let scale: (x: Double, y: Double, z: Double)

    /// The largest of each that the device can tell.
    let range: Double

    static func == (one: Self, other: Self) -> Bool {
      one.first == other.first && one.scale == other.scale && one.range == other.range
    }
  }

  /// What is missing.
  enum Problem: Error, Equatable {
    case noAxis(UInt16)
    case noResolution(UInt16)
  }

  /// m/s² a unit
  let acceleration: Group
  /// rad/s a unit
  let angularRate: Group?

  /// m/s²
  static let standardGravity: Double = 9.80665

  init(_ profile: EvdevProfile, _ axes: AxisTable) throws(Problem) {
    acceleration = try Self.group(profile.acceleration, axes, unit: Self.standardGravity)
    angularRate = try profile.angularRate.map { group throws(Problem) in
      try Self.group(group, axes, unit: .pi / 180)
    }
  }

  private static func group(
    _ described: EvdevProfile.Axes, _ axes: AxisTable, unit: Double
  ) throws(Problem) -> Group {
    func scale(_ code: UInt16) throws(Problem) -> (scale: Double, range: Double) {
      guard let axis = axes[code] else { throw .noAxis(code) }
      let resolution = described.resolution ?? Double(axis.resolution)
      guard resolution > 0 else { throw .noResolution(code) }
      let reach = min(-Double(axis.minimum), Double(axis.maximum))
      return (unit / resolution, reach * unit / resolution)
    }
    let x = try scale(described.first)
    let y = try scale(described.first + 1)
    let z = try scale(described.first + 2)
    return Group(
      first: described.first, scale: (x.scale, y.scale, z.scale),
      range: min(x.range, y.range, z.range))
  }
}

extension AxisScales.Problem {
  /// In words, with the cure.
  var reason: String {
    switch self {
    case .noAxis(let code):
      "it has no axis \(code) of the three that a motion sensor has; use another device"
    case .noResolution(let code):
      """
      it does not say how many units of its axis \(code) are one g or one degree a second, and it \
      is none of the devices that are known; use another one, or report what "evemu-describe" \
      says of it
      """
    }
  }
}

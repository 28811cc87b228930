/// Notices when the sensor has moved on the limb: both ends of the movement are then seen elsewhere,
/// by as much. Where the limb alone is put down elsewhere, the far end stays.
struct StrapWatch: Sendable {
  struct Parameters: Sendable {
    /// Smaller shifts from one repetition to the next are people's, rad and share of the range.
    var smallestAngle: Real = .degrees(8)
    var smallestShare: Real = 0.2
    /// Both ends have shifted alike if the difference is less than this share of the shift.
    var unlikeness: Real = 0.7
  }

  let parameters: Parameters = Parameters()
  private var last: Ends?

  private struct Ends: Sendable {
    var home: Vector3
    var peak: Vector3
    /// s
    var time: Double
  }

  /// Takes in a repetition that is counted, and the pose `home` where it ended at `time`, s; returns
  /// by how much the sensor has moved since the one before, rad, and since when, s, if it has.
  mutating func movement(
    at counted: Departure, backAt home: Vector3, time: Double
  ) -> (angle: Real, since: Double)? {
    let ends = Ends(home: home, peak: counted.peakPose, time: time)
    defer { last = ends }
    guard let last else { return nil }
    let home = last.home.angle(to: ends.home)
    let peak = last.peak.angle(to: ends.peak)
    let least = max(parameters.smallestAngle, parameters.smallestShare * counted.range)
    guard min(home, peak) > least,
      (home - peak).magnitude < parameters.unlikeness * max(home, peak)
    else { return nil }
    return (max(home, peak), last.time)
  }
}

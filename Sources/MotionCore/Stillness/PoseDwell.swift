/// How long the limb has kept its pose, whatever small and slow movements it makes within.
///
/// Apart from stillness by rate: a slow small lift is below every rate threshold, and yet it
/// leaves the pose.
struct PoseDwell: Sendable {
  struct Parameters: Sendable {
    /// How far a pose may stray, as a share of the range of motion, within limits; rad.
    var share: Double = 0.12
    var lowest: Double = .degrees(1.5)
    var highest: Double = .degrees(4)
  }

  let parameters: Parameters
  private(set) var pose: Quaternion = .identity
  private var began: Double?

  init(parameters: Parameters = Parameters()) {
    self.parameters = parameters
  }

  /// Takes in the orientation at `time` and returns how long its pose has been kept; s.
  mutating func update(_ orientation: Quaternion, time: Double, range: Double) -> Double {
    let tolerance = min(max(parameters.share * range, parameters.lowest), parameters.highest)
    if let began, orientation.isWithin(tolerance, of: pose) { return time - began }
    pose = orientation
    began = time
    return 0
  }
}

extension Quaternion {
  /// Whether this rotation is within `angle`, rad, of `other`; for small angles.
  func isWithin(_ angle: Double, of other: Quaternion) -> Bool {
    // The scalar product is the cosine of half the angle between; 1 - c ≈ angle²/8.
    let cosine = (w * other.w + v.dot(other.v)).magnitude
    return 1 - cosine < angle * angle * 0.125
  }
}

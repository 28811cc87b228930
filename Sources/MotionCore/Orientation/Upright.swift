/// Whether the levelled specific force points up in the long run.
///
/// The Kalman filter holds for small tilts. A first sample amid a blow, or rates beyond the
/// gyroscope's range, can lay the limb on its side: then the orientation is to be levelled anew.
struct Upright: Sendable {
  struct Parameters: Sendable {
    /// Time constant of each of the two low-passes, s.
    var timeConstant: Real = 1
    /// The cosine of the largest lean that is left to the Kalman filter: 45°.
    var leastCosine: Real = 0.7
  }

  let parameters: Parameters = Parameters()

  private var force: CascadedLowPass = CascadedLowPass()

  /// Takes in a block; returns the direction that is up, where that is elsewhere.
  mutating func update(_ block: MotionBlock) -> Vector3? {
    force.update(
      block.meanForce, gain: onePoleGain(block.duration, tau: parameters.timeConstant))
    let up = force.value
    let least = parameters.leastCosine * parameters.leastCosine * up.squaredLength
    guard up.z <= 0 || up.z * up.z < least else { return nil }
    return up.normalized
  }

  /// Takes in that the level frame was turned.
  mutating func turn(by rotation: Quaternion) { force.turn(by: rotation) }

  mutating func reset() { force.reset() }
}

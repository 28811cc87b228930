/// How long the limb has kept its pose, whatever small and slow movements it makes within.
///
/// Apart from stillness by rate: a slow small lift is below every rate threshold, and yet it
/// leaves the pose.
struct PoseDwell: Sendable {
  struct Parameters: Sendable {
    /// How far a pose may stray, as a share of the range of motion, within limits; rad.
    var share: Real = 0.12
    var lowest: Real = .degrees(1.5)
    var highest: Real = .degrees(4)
  }

  let parameters: Parameters
  private(set) var pose: Vector3 = .zero
  private var began: Double?

  init(parameters: Parameters = Parameters()) {
    self.parameters = parameters
  }

  /// Takes in the orientation at `time` and returns how long its pose has been kept; s.
  @inline(__always)
  mutating func update(_ up: Vector3, time: Double, range: Real) -> Real {
    let tolerance = min(max(parameters.share * range, parameters.lowest), parameters.highest)
    if let began, up.isWithin(tolerance, of: pose) { return Real(time - began) }
    pose = up
    began = time
    return 0
  }
}

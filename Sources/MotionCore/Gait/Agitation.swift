/// How much the limb shakes and how much it rests: walking does the one and not the other.
struct Agitation: Sendable {
  struct Parameters: Sendable {
    /// Time constant of the specific force's low-pass, of its vibration's mean, and of the share
    /// of stillness; s.
    var forceTimeConstant: Real = 0.1
    var vibrationTimeConstant: Real = 2
    var stillnessTimeConstant: Real = 8
  }

  let parameters: Parameters
  private var smoothed: Vector3 = .zero
  private var isFirst: Bool = true
  /// The mean square of the specific force above 1.6 Hz, m²/s⁴.
  private(set) var vibrationPower: Real = 0
  /// Share of the recent time spent still, from 0 to 1.
  private(set) var stillShare: Real = 0

  init(parameters: Parameters = Parameters()) {
    self.parameters = parameters
  }

  /// Root mean square of the specific force above 1.6 Hz, m/s².
  var vibration: Real { vibrationPower.squareRoot() }

  /// Takes in the specific force, and whether the limb is still.
  @inline(__always)
  mutating func update(_ force: Vector3, isStill: Bool, dt: Real) {
    if isFirst { smoothed = force }
    isFirst = false
    smoothed += (force - smoothed) * onePoleGain(dt, tau: parameters.forceTimeConstant)
    vibrationPower +=
      ((force - smoothed).squaredLength - vibrationPower)
      * onePoleGain(dt, tau: parameters.vibrationTimeConstant)
    stillShare +=
      ((isStill ? 1 : 0) - stillShare) * onePoleGain(dt, tau: parameters.stillnessTimeConstant)
  }
}

/// How far a limb has swung, to and fro about the axis about which it swings most.
///
/// The axis is level and unknown: it is the principal axis of the leaky integral of the angular
/// velocity, from which turns about the vertical are taken off. So neither the strap's orientation
/// nor the wearer's turning counts. A gyroscope's bias, and even its scale, do not matter either.
struct Swing: Sendable {
  /// Time constants of the leaky integral, and of the axis and the size; s.
  let leakTime: Real
  let memory: Real

  /// Time constant of the force's two low-passes: what is left of it points up; s.
  private static let forceTime: Real = 0.7

  /// The present deflection from the middle, of either sign; rad.
  private(set) var deflection: Real = 0

  /// How fast it swings; rad/s.
  private(set) var rate: Real = 0

  private var force: CascadedLowPass = CascadedLowPass()
  private var turned: Vector3 = .zero
  private var middle: Vector3 = .zero
  private var spread: SymmetricMatrix3 = SymmetricMatrix3(diagonal: 0)
  private var axis: Vector3 = .zero
  private var age: Real = 0

  init(leakTime: Real, memory: Real) {
    self.leakTime = leakTime
    self.memory = memory
  }

  /// How far it swings to each side; rad.
  var amplitude: Real { (2 * max(0, axis.dot(spread * axis))).squareRoot() }

  /// Takes in the limb's angular velocity, rad/s, and the specific force, in the sensor frame.
  mutating func update(_ angularVelocity: Vector3, force sensed: Vector3, dt: Real) {
    force.update(sensed, gain: onePoleGain(dt, tau: Self.forceTime))
    guard dt > 0, let up = force.value.normalized else { return }
    let level = angularVelocity - up * angularVelocity.dot(up)
    turned = (turned + level * dt) * (leakTime / (leakTime + dt))
    middle += (turned - middle) * onePoleGain(dt, tau: 2 * leakTime)
    let swung = turned - middle
    age += dt
    spread.blend(swung, gain: dt / min(age, memory))
    axis = (spread * axis).normalized ?? swung.normalized ?? .zero
    deflection = swung.dot(axis)
    rate = level.dot(axis)
  }
}

/// How the size of the specific force varies within a cycle of a swing, and how much of that goes
/// evenly with the swing: as one wave a cycle, which a regression on deflection and rate takes out.
struct ForcePattern: Sendable {
  private var count: Real = 0
  private var mean: Vector3 = .zero
  /// Sums of squares and products about the mean: of the force, and with the two others.
  private var force: Real = 0
  private var withDeflection: Real = 0
  private var withRate: Real = 0
  private var deflection: Real = 0
  private var rate: Real = 0
  private var both: Real = 0

  /// The standard deviation; m/s².
  var deviation: Real { count > 1 ? (force / count).squareRoot() : 0 }

  /// The share of the variance that goes evenly with the swing, from 0 to 1.
  var evenShare: Real {
    let determinant = deflection * rate - both * both
    guard force > 0, determinant > max(1e-9, 8 * .ulpOfOne) * deflection * rate else { return 0 }
    let explained =
      withDeflection * (rate * withDeflection - both * withRate)
      + withRate * (deflection * withRate - both * withDeflection)
    return explained / (determinant * force)
  }

  /// Takes in a force, m/s², and the swing's deflection, rad, and rate, rad/s.
  mutating func add(_ size: Real, deflection angle: Real, rate speed: Real) {
    count += 1
    let before = Vector3(size, angle, speed) - mean
    mean += before * (1 / count)
    let after = Vector3(size, angle, speed) - mean
    force += before.x * after.x
    withDeflection += before.x * after.y
    withRate += before.x * after.z
    deflection += before.y * after.y
    rate += before.z * after.z
    both += before.y * after.z
  }
}

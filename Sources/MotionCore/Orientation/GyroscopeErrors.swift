/// What a gyroscope reads wrongly: it says ω + bias + scale ∘ ω where the rate is ω.
///
/// Also a row or a column of a covariance with these six, in whatever units that has.
struct GyroscopeErrors: Sendable, Equatable {
  /// rad/s, sensor frame.
  var bias: Vector3

  /// Fraction of the rate, for each axis of the sensor.
  var scale: Vector3

  static let zero: GyroscopeErrors = GyroscopeErrors(bias: .zero, scale: .zero)

  func dot(_ other: GyroscopeErrors) -> Real {
    bias.dot(other.bias) + scale.dot(other.scale)
  }

  static func + (a: GyroscopeErrors, b: GyroscopeErrors) -> GyroscopeErrors {
    GyroscopeErrors(bias: a.bias + b.bias, scale: a.scale + b.scale)
  }

  static func * (a: GyroscopeErrors, factor: Real) -> GyroscopeErrors {
    GyroscopeErrors(bias: a.bias * factor, scale: a.scale * factor)
  }

  static func += (a: inout GyroscopeErrors, b: GyroscopeErrors) { a = a + b }
}

/// The covariance of gyroscope errors: a symmetric 6×6 matrix in blocks.
struct GyroscopeErrorCovariance: Sendable, Equatable {
  private var bias: SymmetricMatrix3
  private var scale: SymmetricMatrix3
  /// The rows of bias against scale.
  private var mixed: (x: Vector3, y: Vector3, z: Vector3) = (.zero, .zero, .zero)

  init(biasVariance: Real, scaleVariance: Real) {
    bias = SymmetricMatrix3(diagonal: biasVariance)
    scale = SymmetricMatrix3(diagonal: scaleVariance)
  }

  @inline(__always)
  static func * (m: GyroscopeErrorCovariance, a: GyroscopeErrors) -> GyroscopeErrors {
    let (x, y, z) = m.mixed
    return GyroscopeErrors(
      bias: m.bias * a.bias + Vector3(x.dot(a.scale), y.dot(a.scale), z.dot(a.scale)),
      scale: m.scale * a.scale + x * a.bias.x + y * a.bias.y + z * a.bias.z)
  }

  /// The column of the bias along `axis`.
  @inline(__always)
  func column(ofBiasAlong axis: Vector3) -> GyroscopeErrors {
    GyroscopeErrors(
      bias: bias * axis, scale: mixed.x * axis.x + mixed.y * axis.y + mixed.z * axis.z)
  }

  @inline(__always) var largestBiasVariance: Real { bias.largestDiagonal }

  /// Adds `growth` to the variance of each bias that is below `limit`.
  mutating func addBiasVariance(_ growth: Real, upTo limit: Real) {
    bias.addDiagonal(growth, upTo: limit)
  }

  /// Subtracts the product of two parallel columns, which is symmetric.
  mutating func subtractOuter(_ a: GyroscopeErrors, _ b: GyroscopeErrors) {
    bias.subtractOuter(a.bias, b.bias)
    scale.subtractOuter(a.scale, b.scale)
    mixed.x -= b.scale * a.bias.x
    mixed.y -= b.scale * a.bias.y
    mixed.z -= b.scale * a.bias.z
  }

  static func == (a: Self, b: Self) -> Bool {
    a.bias == b.bias && a.scale == b.scale && a.mixed == b.mixed
  }
}

/// A rotation as a unit quaternion, Hamilton's convention: `(a * b)` rotates by b first.
public struct Quaternion: BitwiseCopyable, Sendable, Equatable {
  public var w: Real
  public var v: Vector3

  @inlinable
  public init(w: Real, v: Vector3) {
    self.w = w
    self.v = v
  }

  public static let identity: Quaternion = Quaternion(w: 1, v: .zero)

  /// The rotation in the other direction.
  @inlinable public var conjugate: Quaternion { Quaternion(w: w, v: -v) }

  @inlinable @inline(__always)
  public static func * (a: Quaternion, b: Quaternion) -> Quaternion {
    Quaternion(
      w: a.w * b.w - a.v.dot(b.v),
      v: b.v * a.w + a.v * b.w + a.v.cross(b.v))
  }

  /// Returns `vector` rotated.
  @inlinable @inline(__always)
  public func rotate(_ vector: Vector3) -> Vector3 {
    let t = v.cross(vector) * 2
    return vector + t * w + v.cross(t)
  }

  /// Pulls the length back to one after products that have rounded it away.
  ///
  /// One step of Newton's iteration: exact to rounding for a length within 1e-5 of one.
  @inlinable @inline(__always)
  public mutating func renormalize() {
    let scale = 1.5 - 0.5 * (w * w + v.squaredLength)
    w *= scale
    v = v * scale
  }

  /// The rotation by `vector`: its direction is the axis, its length the angle in rad.
  public init(rotationVector vector: Vector3) {
    var half = vector * 0.5
    var doublings = 0
    while half.squaredLength > 0.25 && doublings < 8 {
      half = half * 0.5
      doublings += 1
    }
    // Cosine and sine over argument as series in the squared half-angle: with it at most 0.25, the
    // first term left out is below 1e-12.
    let h = half.squaredLength
    let cosine =
      1 - h * (1.0 / 2 - h * (1.0 / 24 - h * (1.0 / 720 - h * (1.0 / 40320 - h / 3_628_800))))
    let sineOverAngle =
      1 - h * (1.0 / 6 - h * (1.0 / 120 - h * (1.0 / 5040 - h * (1.0 / 362_880 - h / 39_916_800))))
    self.init(w: cosine, v: half * sineOverAngle)
    while doublings > 0 {
      self = self * self
      doublings -= 1
    }
  }

  /// The rotation by twice the vector `half`: for the small ones of a step between two samples.
  ///
  /// Up to 0.2 rad a short series does, whose length is one within 2e-9: pull it to one from time
  /// to time.
  @inlinable @inline(__always)
  init(halfRotation half: Vector3) {
    let h = half.squaredLength
    if h < 0.01 {
      self.init(
        w: 1 - h * (1.0 / 2 - h * (1.0 / 24)), v: half * (1 - h * (1.0 / 6 - h * (1.0 / 120))))
    } else {
      self.init(rotationVector: half * 2)
    }
  }

  /// The rotation half-way to `other` the shorter way round, both being less than 180° apart.
  func midway(to other: Quaternion) -> Quaternion {
    let isOpposite = w * other.w + v.dot(other.v) < 0
    let w = isOpposite ? self.w - other.w : self.w + other.w
    let v = isOpposite ? self.v - other.v : self.v + other.v
    let scale = 1 / (w * w + v.squaredLength).squareRoot()
    return Quaternion(w: w * scale, v: v * scale)
  }

  /// The first two rows of the rotation matrix: the level x and y axes in the sensor frame.
  @inline(__always)
  var levelRows: (x: Vector3, y: Vector3) {
    let (x, y, z) = (v.x, v.y, v.z)
    return (
      Vector3(1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)),
      Vector3(2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x))
    )
  }

  /// The direction that is up, in the sensor frame, of an orientation of the sensor: z, rotated the
  /// other way.
  @inline(__always)
  var up: Vector3 {
    let (x, y) = (-2 * v.y, 2 * v.x)
    return Vector3(x * w + v.z * y, y * w - v.z * x, 1 - (v.x * y - v.y * x))
  }

  /// The last row of the rotation matrix: the direction that is up, in the sensor frame.
  @inline(__always)
  var levelZ: Vector3 {
    Vector3(
      2 * (v.x * v.z - w * v.y), 2 * (v.y * v.z + w * v.x), 1 - 2 * (v.x * v.x + v.y * v.y))
  }

  /// The rotation vector, rad, of the shorter way round: its length is at most π.
  public var rotationVector: Vector3 {
    let sine = v.length
    guard sine > 1e-12 else { return v * (w < 0 ? -2 : 2) }
    let angle = w < 0 ? -2 * arctangent(sine, -w) : 2 * arctangent(sine, w)
    return v * (angle / sine)
  }

  /// The angle of the shorter way round, rad, from 0 to π.
  public var angle: Real { 2 * arctangent(v.length, w.magnitude) }

  /// The angle of this rotation's part about the unit vector `axis`, rad, within ±π: the twist of
  /// the swing-twist decomposition.
  ///
  /// Source: Dobrowolski, "Swing-twist decomposition in Clifford algebra", arXiv:1506.05481.
  public func twist(about axis: Vector3) -> Real {
    let sine = v.dot(axis)
    return w < 0 ? 2 * arctangent(-sine, -w) : 2 * arctangent(sine, w)
  }

  /// The smallest rotation that turns unit vector `from` to unit vector `to`.
  public init(from: Vector3, to: Vector3) {
    let cosine = from.dot(to)
    guard cosine > -1 + max(1e-12, 8 * .ulpOfOne) else {
      // Opposite: any axis across will do.
      let across = from.x.magnitude < 0.9 ? Vector3(1, 0, 0) : Vector3(0, 1, 0)
      self.init(w: 0, v: from.cross(across).normalized ?? Vector3(0, 0, 1))
      return
    }
    let w = (0.5 * (1 + cosine)).squareRoot()
    self.init(w: w, v: from.cross(to) * (0.5 / w))
  }
}

/// A symmetric 3×3 matrix: six numbers.
struct SymmetricMatrix3: Sendable, Equatable {
  private var xx: Real
  private var yy: Real
  private var zz: Real
  private var xy: Real = 0
  private var xz: Real = 0
  private var yz: Real = 0

  init(diagonal: Real) {
    xx = diagonal
    yy = diagonal
    zz = diagonal
  }

  @inline(__always)
  static func * (m: SymmetricMatrix3, a: Vector3) -> Vector3 {
    Vector3(
      m.xx * a.x + m.xy * a.y + m.xz * a.z,
      m.xy * a.x + m.yy * a.y + m.yz * a.z,
      m.xz * a.x + m.yz * a.y + m.zz * a.z)
  }

  @inline(__always) var largestDiagonal: Real { max(xx, yy, zz) }

  /// Adds `growth` to each diagonal element that is below `limit`.
  @inline(__always)
  mutating func addDiagonal(_ growth: Real, upTo limit: Real) {
    if xx < limit { xx += growth }
    if yy < limit { yy += growth }
    if zz < limit { zz += growth }
  }

  /// Subtracts the product of two parallel columns, which is symmetric.
  @inline(__always)
  mutating func subtractOuter(_ a: Vector3, _ b: Vector3) {
    xx -= a.x * b.x
    yy -= a.y * b.y
    zz -= a.z * b.z
    xy -= a.x * b.y
    xz -= a.x * b.z
    yz -= a.y * b.z
  }

  /// Moves towards the product of a column with itself, by the share `gain`.
  mutating func blend(_ a: Vector3, gain: Real) {
    xx += (a.x * a.x - xx) * gain
    yy += (a.y * a.y - yy) * gain
    zz += (a.z * a.z - zz) * gain
    xy += (a.x * a.y - xy) * gain
    xz += (a.x * a.z - xz) * gain
    yz += (a.y * a.z - yz) * gain
  }
}

/// A vector in three dimensions, in the unit its user states.
public struct Vector3: BitwiseCopyable, Sendable, Equatable {
  public var x: Real
  public var y: Real
  public var z: Real

  @inlinable
  public init(_ x: Real, _ y: Real, _ z: Real) {
    self.x = x
    self.y = y
    self.z = z
  }

  public static let zero: Vector3 = Vector3(0, 0, 0)

  @inlinable
  public func dot(_ other: Vector3) -> Real {
    x * other.x + y * other.y + z * other.z
  }

  @inlinable
  public func cross(_ other: Vector3) -> Vector3 {
    Vector3(
      y * other.z - z * other.y,
      z * other.x - x * other.z,
      x * other.y - y * other.x)
  }

  @inlinable @inline(__always)
  public var squaredLength: Real { dot(self) }

  @inlinable @inline(__always)
  public var length: Real { squaredLength.squareRoot() }

  /// The vector of length one in the same direction, or nil where there is no direction.
  @inlinable public var normalized: Vector3? {
    let length = self.length
    return length > 0 && length.isFinite ? self * (1 / length) : nil
  }

  @inlinable public var isFinite: Bool { x.isFinite && y.isFinite && z.isFinite }

  @inlinable
  public static func + (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(a.x + b.x, a.y + b.y, a.z + b.z)
  }

  @inlinable
  public static func - (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(a.x - b.x, a.y - b.y, a.z - b.z)
  }

  @inlinable
  public static prefix func - (a: Vector3) -> Vector3 {
    Vector3(-a.x, -a.y, -a.z)
  }

  @inlinable
  public static func * (a: Vector3, scale: Real) -> Vector3 {
    Vector3(a.x * scale, a.y * scale, a.z * scale)
  }

  @inlinable
  public static func += (a: inout Vector3, b: Vector3) {
    a = a + b
  }

  @inlinable
  public static func -= (a: inout Vector3, b: Vector3) {
    a = a - b
  }

  /// Returns the product of each component with its counterpart.
  @inlinable
  public func scaled(by other: Vector3) -> Vector3 {
    Vector3(x * other.x, y * other.y, z * other.z)
  }
}

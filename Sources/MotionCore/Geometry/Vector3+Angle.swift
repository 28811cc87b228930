extension Vector3 {
  /// The angle between two unit vectors; rad, from 0 to π.
  func angle(to other: Vector3) -> Real { arctangent(cross(other).length, dot(other)) }

  /// The chord between two unit vectors, squared: 4 sin²(angle/2), which grows with the angle and
  /// costs no root.
  @inline(__always)
  func squaredChord(to other: Vector3) -> Real { (self - other).squaredLength }

  /// Whether this unit vector is within `angle`, rad, of `other`; for small angles.
  @inline(__always)
  func isWithin(_ angle: Real, of other: Vector3) -> Bool {
    squaredChord(to: other) < angle * angle
  }

  /// The angle, rad, within ±π, by which a turn about the unit vector `axis` brings the unit vector
  /// `other` nearest to this one.
  @inline(__always)
  func turn(from other: Vector3, about axis: Vector3) -> Real {
    arctangent(axis.dot(other.cross(self)), dot(other) - axis.dot(self) * axis.dot(other))
  }
}

import MotionCore

/// A constant rotation from the segment's axes to the sensor's.
struct StrapRotation {
  /// The sensor's axes in the segment's coordinates.
  private let x: Vector3
  private let y: Vector3
  private let z: Vector3

  init(_ orientation: StrapOrientation, random: inout RandomSource) {
    switch orientation {
    case .aligned: self.init(w: 1, x: 0, y: 0, z: 0)
    case .quaternion(let w, let x, let y, let z): self.init(w: w, x: x, y: y, z: z)
    case .random:
      // Four normal numbers point anywhere on the sphere of quaternions, all equally likely.
      self.init(
        w: random.normal(), x: random.normal(), y: random.normal(), z: random.normal())
    }
  }

  private init(w: Double, x: Double, y: Double, z: Double) {
    let length = (w * w + x * x + y * y + z * z).squareRoot()
    let (w, x, y, z) = (w / length, x / length, y / length, z / length)
    self.x = Vector3(1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y))
    self.y = Vector3(2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x))
    self.z = Vector3(2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y))
  }

  /// A vector in the segment's coordinates in those of the sensor.
  func sensorCoordinates(of vector: Vector3) -> Vector3 {
    Vector3(vector.dot(x), vector.dot(y), vector.dot(z))
  }
}

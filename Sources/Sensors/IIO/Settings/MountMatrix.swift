import MotionCore

/// How a chip sits in its case: the rotation from the chip's axes to the case's.
///
/// The kernel only tells of it, `mount_matrix` of
/// Documentation/devicetree/bindings/iio/mount-matrix.txt; whoever reads the samples applies it.
struct MountMatrix: Sendable, Equatable {
  private var rows: (Vector3, Vector3, Vector3)

  static let identity: MountMatrix = MountMatrix(
    Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1))

  private init(_ x: Vector3, _ y: Vector3, _ z: Vector3) { rows = (x, y, z) }

  static func == (left: Self, right: Self) -> Bool { left.rows == right.rows }

  /// Reads "1, 0, 0; 0, 1, 0; 0, 0, 1"; nil where that is no matrix, or one that leaves a
  /// direction out.
  init?(_ text: String) {
    let rows = text.split(separator: ";").map { row in
      row.split(separator: ",").compactMap { Double(String($0).trimmed) }
    }
    guard rows.count == 3, rows.allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isFinite) }) else {
      return nil
    }
    let vectors = rows.map { Vector3(Real($0[0]), Real($0[1]), Real($0[2])) }
    self.init(vectors[0], vectors[1], vectors[2])
    guard abs(vectors[0].cross(vectors[1]).dot(vectors[2])) > 0.5 else { return nil }
  }

  /// Returns the vector in the axes of the case.
  @inline(__always)
  func apply(_ vector: Vector3) -> Vector3 {
    Vector3(rows.0.dot(vector), rows.1.dot(vector), rows.2.dot(vector))
  }
}

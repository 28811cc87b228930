public import MotionCore

/// A side of the sensor, by the axis that points up when it lies on the opposite one.
public enum Face: String, Sendable, CaseIterable, Codable {
  case xUp
  case xDown
  case yUp
  case yDown
  case zUp
  case zDown

  /// Returns the face that an acceleration at rest shows; nil where it lies too far from all.
  public init?(_ acceleration: Vector3) {
    guard let up = acceleration.normalized else { return nil }
    // Within 30°: no direction is that near to two faces.
    let faces: [(Double, Face)] = [
      (up.x, .xUp), (-up.x, .xDown), (up.y, .yUp), (-up.y, .yDown), (up.z, .zUp),
      (-up.z, .zDown),
    ]
    guard let face = faces.first(where: { $0.0 >= 0.75.squareRoot() })?.1 else { return nil }
    self = face
  }
}

/// Offset and scale of an accelerometer from how it sees gravity on each of its six sides.
///
/// At rest the corrected acceleration has the size of gravity, whichever way the sensor lies: no
/// side has to be level (Frosio, Pedersini, Borghese, "Autocalibration of MEMS accelerometers",
/// IEEE Transactions on Instrumentation and Measurement 58, 2009). With one offset o and scale s an
/// axis, Σ s²(a − o)² = g² is linear in A = s²/K and B = −2 s² o/K, where K = g² − Σ s² o²; six
/// poses settle the six of them.
public enum SixFaces {
  /// A working accelerometer is within these; m/s², and a share.
  static let largestOffset: Double = 1.5
  static let largestScaleError: Double = 0.15

  /// Returns the correction of an accelerometer that has said `means`, m/s², on six sides; its
  /// gyroscope's part is left at nothing.
  public static func correction(means: [Face: Vector3]) throws(CalibrationError) -> SensorCorrection
  {
    var rows: [[Double]] = []
    for face in Face.allCases {
      guard let a = means[face] else { throw .implausible }
      rows.append([a.x * a.x, a.y * a.y, a.z * a.z, a.x, a.y, a.z, 1])
    }
    guard let solution = solve(rows) else { throw .implausible }
    let squares = solution[0..<3]
    guard squares.allSatisfy({ $0 > 0 }) else { throw .implausible }
    let offsets = (0..<3).map { -solution[3 + $0] / (2 * solution[$0]) }
    let gravity = StillPose.standardGravity
    let size = zip(squares, offsets).reduce(1) { $0 + $1.0 * $1.1 * $1.1 }
    let scales = squares.map { ($0 * gravity * gravity / size).squareRoot() }
    guard offsets.allSatisfy({ abs($0) <= largestOffset }),
      scales.allSatisfy({ abs($0 - 1) <= largestScaleError })
    else { throw .implausible }
    return SensorCorrection(
      accelerometerOffset: Vector3(offsets[0], offsets[1], offsets[2]),
      accelerometerScale: Vector3(scales[0], scales[1], scales[2]))
  }

  /// Solves as many linear equations as unknowns, each row with its right side last, by elimination
  /// with partial pivoting; nil where they do not settle the unknowns.
  private static func solve(_ equations: [[Double]]) -> [Double]? {
    var rows = equations
    let count = rows.count
    for column in 0..<count {
      guard
        let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        // The squares of m/s² are about a hundred, the readings ten: this is rounding.
        abs(rows[pivot][column]) > 1e-6
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for index in column...count { rows[row][index] -= factor * rows[column][index] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}

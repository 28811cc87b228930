import MotionCore
import Sensors
import Testing

@Suite struct SixFacesTests {
  private static let gravity: Double = 9.80665

  /// What an accelerometer with these errors says where `up` points up.
  private static func reading(_ up: Vector3, offset: Vector3, scale: Vector3) -> Vector3 {
    let force = (up.normalized ?? up) * gravity
    return Vector3(force.x * scale.x, force.y * scale.y, force.z * scale.z) + offset
  }

  private static let directions: [(Face, Vector3)] = [
    (.xUp, Vector3(1, 0, 0)), (.xDown, Vector3(-1, 0, 0)), (.yUp, Vector3(0, 1, 0)),
    (.yDown, Vector3(0, -1, 0)), (.zUp, Vector3(0, 0, 1)), (.zDown, Vector3(0, 0, -1)),
  ]

  /// Sides as they come from a hand: none level, each leaning another way.
  @Test(arguments: [0.0, 0.1, 0.3])
  func offsetAndScaleAreFoundWhicheverWayTheSidesLean(lean: Double) throws {
    let offset = Vector3(0.4, -0.3, 0.6)
    let scale = Vector3(1.03, 0.98, 0.95)
    var means: [Face: Vector3] = [:]
    for (index, (face, up)) in Self.directions.enumerated() {
      let across = Vector3(up.z, up.x, up.y) * (index.isMultiple(of: 2) ? lean : -lean)
      let further = Vector3(up.y, up.z, up.x) * (lean / 2)
      means[face] = Self.reading(up + across + further, offset: offset, scale: scale)
      #expect(means[face].flatMap(Face.init) == face)
    }
    let correction = try SixFaces.correction(means: means)
    #expect((correction.accelerometerOffset - offset).length < 1e-9)
    #expect(abs(correction.accelerometerScale.x * scale.x - 1) < 1e-9)
    #expect(abs(correction.accelerometerScale.y * scale.y - 1) < 1e-9)
    #expect(abs(correction.accelerometerScale.z * scale.z - 1) < 1e-9)
    for mean in means.values {
      let force = correction.applied(to: MotionSample(time: 0, acceleration: mean)).acceleration
      #expect(abs(force.length - Self.gravity) < 1e-9)
    }
  }

  @Test func whatContradictsItselfIsRefused() {
    var means = Dictionary(
      uniqueKeysWithValues: Self.directions.map { face, up in
        (face, Self.reading(up, offset: .zero, scale: Vector3(1, 1, 1)))
      })
    means[.zDown] = means[.zUp]
    #expect(throws: CalibrationError.implausible) { try SixFaces.correction(means: means) }
    means[.zDown] = nil
    #expect(throws: CalibrationError.implausible) { try SixFaces.correction(means: means) }
    means[.zDown] = Vector3(0, 0, -4)
    #expect(throws: CalibrationError.implausible) { try SixFaces.correction(means: means) }
  }

  @Test func aFaceIsKnownWithinThirtyDegrees() {
    #expect(Face(Vector3(0, 0, 9.8)) == .zUp)
    #expect(Face(Vector3(-9.8, 4, -2)) == .xDown)
    #expect(Face(Vector3(7, 0, 7)) == nil)
    #expect(Face(.zero) == nil)
  }
}

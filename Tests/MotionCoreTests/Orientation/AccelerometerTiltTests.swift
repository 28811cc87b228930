import MotionCore
import Testing

@Suite struct AccelerometerTiltTests {
  private func hinge() -> Hinge {
    var hinge = Hinge()
    hinge.hasGyroscope = false
    hinge.stay(1)
    hinge.move(toDegrees: 60, in: 3)
    hinge.stay(1)
    return hinge
  }

  @Test func followsASlowMovement() throws {
    let samples = hinge().samples
    var filter = OrientationFilter()
    for sample in samples { filter.update(sample, dt: 0.01) }
    let up = try #require(samples.last?.acceleration.normalized)
    let estimated = filter.orientation.conjugate.rotate(Vector3(0, 0, 1))
    #expect(Quaternion(from: up, to: estimated).angle.inDegrees < 0.5)
  }
}

import MotionCore
import Testing

@Suite struct GyroscopeErrorTests {
  private func bias(after hinge: Hinge) -> Vector3 {
    var filter = OrientationFilter()
    for sample in hinge.samples { filter.update(sample, dt: 1 / hinge.rate) }
    return filter.gyroscopeBias
  }

  /// Cheap chips reach 10 °/s on an axis.
  private let large = Vector3(.degrees(10), .degrees(-4), .degrees(6))

  @Test func learnsABiasOfTenDegreesASecondAtRest() {
    var hinge = Hinge()
    hinge.bias = large
    hinge.stay(8)
    #expect((bias(after: hinge) - large).length.inDegrees < 0.1)
  }

  /// Nobody waits with a limb held still for the sake of a sensor.
  @Test(arguments: [25.0, 100])
  func learnsABiasOfTenDegreesASecondInMotion(rate: Double) {
    let swing = Swing(period: 2, rate: rate, bias: large)
    #expect(swing.tiltError(of: 30, from: 20).inDegrees < 2)
    #expect(swing.tiltError(of: 10, from: 5).inDegrees < 4)
  }

  @Test(arguments: [4.0, 20, 60])
  func doesNotTakeASlowMovementForABias(duration: Double) {
    var hinge = Hinge()
    hinge.stay(5)
    hinge.move(toDegrees: 80, in: duration)
    var filter = OrientationFilter()
    var worst = 0.0
    for sample in hinge.samples {
      filter.update(sample, dt: 0.01)
      worst = max(worst, filter.gyroscopeBias.length)
    }
    #expect(worst.inDegrees < 0.3)
  }

  /// A swivel chair that turns evenly leaves gravity where it is: only that the bias was known
  /// before tells it from a bias.
  @Test(arguments: [5.0, 30])
  func doesNotTakeAnEvenTurnAboutTheVerticalForABias(degreesASecond: Double) {
    var hinge = Hinge()
    hinge.stay(5)
    hinge.swivel(degrees: 20 * degreesASecond, in: 20)
    #expect(bias(after: hinge).length.inDegrees < 0.5)
  }

  /// 2 % is within what data sheets allow: 1.4° at the end of 70°.
  @Test func learnsTheScaleOfTheGyroscope() {
    let swing = Swing(amplitude: .degrees(70), scale: 0.02)
    let known = swing.tiltError(of: 60, from: 30)
    let ignored = swing.tiltError(of: 60, from: 30) { $0.scaleDeviation = 0 }
    #expect(known < 0.6 * ignored)
  }
}

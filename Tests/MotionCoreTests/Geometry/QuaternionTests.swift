import Foundation
import MotionCore
import Testing

@Suite struct QuaternionTests {
  @Test(arguments: [1e-7, 0.01, 0.9, 2.5, 3.1])
  func rotationVectorComesBack(angle: Double) {
    let vector = Vector3(0.36, -0.48, 0.8) * angle
    let back = Quaternion(rotationVector: vector).rotationVector
    #expect((back - vector).length < 1e-9)
  }

  @Test func aboutAnAxisItTurnsByTheRightHand() {
    let quarter = Quaternion(rotationVector: Vector3(0, 0, .pi / 2))
    #expect((quarter.rotate(Vector3(1, 0, 0)) - Vector3(0, 1, 0)).length < 1e-9)
  }

  @Test func productTurnsByTheSecondFirst() {
    let a = Quaternion(rotationVector: Vector3(0.3, 0, 0))
    let b = Quaternion(rotationVector: Vector3(0, 0.7, 0))
    let v = Vector3(1, 2, 3)
    #expect(((a * b).rotate(v) - a.rotate(b.rotate(v))).length < 1e-12)
  }

  @Test func twistLeavesOutTheRotationAcross() {
    let twist = Quaternion(rotationVector: Vector3(0, 0, 1.1))
    let swing = Quaternion(rotationVector: Vector3(0.4, 0, 0))
    #expect(abs((swing * twist).twist(about: Vector3(0, 0, 1)) - 1.1) < 1e-9)
    #expect(abs((swing * twist).twist(about: Vector3(0, 0, -1)) + 1.1) < 1e-9)
  }

  @Test func theSmallestRotationTurnsOneToTheOther() throws {
    let from = try #require(Vector3(1, 2, -1).normalized)
    let to = try #require(Vector3(-3, 0.2, 1).normalized)
    #expect((Quaternion(from: from, to: to).rotate(from) - to).length < 1e-12)
    #expect((Quaternion(from: from, to: -from).rotate(from) + from).length < 1e-9)
  }

  @Test func renormalizingRestoresTheLength() {
    var q = Quaternion(w: 0.8 * 1.00001, v: Vector3(0.6 * 1.00001, 0, 0))
    q.renormalize()
    #expect(abs(q.w * q.w + q.v.squaredLength - 1) < 1e-9)
  }
}

import Foundation
import MotionCore
import Testing

@testable import MotionCore

@Suite struct Vector3AngleTests {
  private let x: Vector3 = Vector3(1, 0, 0)

  @Test(arguments: [0, 1e-6, 0.5, 30, 90, 150, 179.999999, 180])
  func theAngleIsExactFromNothingToOpposite(degrees: Double) {
    let (from, to) = (Vector3.up(25), Vector3.up(25 + degrees))
    #expect(abs(from.angle(to: to) - .degrees(degrees)) < 1e-15)
    #expect(from.angle(to: to) == to.angle(to: from))
  }

  @Test func theAngleToNothingIsNoughtAndNotNoNumber() {
    #expect(Vector3.up(25).angle(to: .zero) == 0)
  }

  @Test(arguments: [1e-3, 5, 60, 120, 180])
  func theSquaredChordGrowsWithTheAngle(degrees: Double) {
    let half = sin(Double.degrees(degrees) / 2)
    #expect(abs(Vector3.up(0).squaredChord(to: .up(degrees)) - 4 * half * half) < 1e-15)
  }

  @Test func aPoseIsWithinALimitOfItsNeighboursOnly() {
    let limit = Double.degrees(4)
    #expect(Vector3.up(10).isWithin(limit, of: .up(13.99)))
    #expect(Vector3.up(10).isWithin(limit, of: .up(10, aside: -3.99)))
    #expect(!Vector3.up(10).isWithin(limit, of: .up(14.01)))
    #expect(!Vector3.up(10).isWithin(limit, of: .up(190)))
    #expect(!Vector3.up(10).isWithin(0, of: .up(10)))
  }

  @Test(arguments: [-180, -179, -60, -1e-6, 0, 1e-6, 60, 179])
  func aTurnHasTheSignOfTheRightHand(degrees: Double) {
    // Seen from the limb: the sensor turns one way and up the other.
    #expect(abs(Vector3.up(0).turn(from: .up(degrees), about: x) - .degrees(degrees)) < 1e-15)
    #expect(abs(Vector3.up(0).turn(from: .up(degrees), about: -x) + .degrees(degrees)) < 1e-15)
  }

  @Test func pastHalfATurnItComesFromTheOtherSide() {
    #expect(abs(Vector3.up(0).turn(from: .up(181), about: x) + .degrees(179)) < 1e-14)
  }

  @Test func noOtherTurnAboutTheAxisBringsItNearer() throws {
    let axis = try #require(Vector3(0.3, -0.5, 0.8).normalized)
    let (here, there) = (Vector3.up(20, aside: 35), Vector3.up(-75, aside: -10))
    let turn = here.turn(from: there, about: axis)
    func left(_ angle: Double) -> Double {
      Quaternion(rotationVector: axis * angle).rotate(there).angle(to: here)
    }
    let least = left(turn)
    for i in 1..<360 { #expect(left(turn + .degrees(Double(i))) > least) }
  }

  @Test func whatLiesAsideDoesNotCountAsATurn() {
    #expect(Vector3.up(0).turn(from: .up(0, aside: 25), about: x) == 0)
    #expect(abs(Vector3.up(0).turn(from: .up(40, aside: 25), about: x) - .degrees(40)) < 1e-15)
  }

  @Test func aboutItselfADirectionDoesNotTurn() {
    #expect(x.turn(from: .up(30), about: x) == 0)
    #expect(x.turn(from: x, about: x) == 0)
  }
}

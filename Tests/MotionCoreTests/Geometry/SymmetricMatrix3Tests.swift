import MotionCore
import Testing

@testable import MotionCore

@Suite struct SymmetricMatrix3Tests {
  private let a: Vector3 = Vector3(1, -2, 3)
  private let b: Vector3 = Vector3(0.5, 4, -1)

  @Test func aDiagonalScales() {
    #expect(SymmetricMatrix3(diagonal: 2.5) * a == a * 2.5)
    #expect(SymmetricMatrix3(diagonal: 0) * a == .zero)
  }

  @Test func blendedWhollyItIsTheProductOfAColumnWithItself() {
    var m = SymmetricMatrix3(diagonal: 7)
    m.blend(a, gain: 1)
    #expect(m * b == a * a.dot(b))
    #expect(m * a == a * 14)
  }

  @Test func blendedInPartItIsAMean() {
    var m = SymmetricMatrix3(diagonal: 8)
    m.blend(a, gain: 0.25)
    #expect(m * b == b * 6 + a * (0.25 * a.dot(b)))
  }

  @Test func itIsSymmetric() {
    var m = SymmetricMatrix3(diagonal: 3)
    m.blend(Vector3(0.5, 0.25, -2), gain: 0.5)
    m.subtractOuter(a, a * 0.5)
    #expect(a.dot(m * b) == b.dot(m * a))
  }

  @Test func subtractingAnOuterProductTakesItOffAlongItsColumnAlone() throws {
    var m = SymmetricMatrix3(diagonal: 20)
    m.subtractOuter(a, a * 0.5)
    #expect(m * a == a * 13)
    let across = a.cross(b)
    #expect(m * across == across * 20)
  }

  @Test func varianceGrowsOnlyWhereItIsBelowItsLimit() {
    var m = SymmetricMatrix3(diagonal: 4)
    m.subtractOuter(Vector3(1, 0, 0), Vector3(2, 0, 0))
    m.addDiagonal(0.5, upTo: 4)
    #expect(m * Vector3(1, 1, 1) == Vector3(2.5, 4, 4))
    m.addDiagonal(0.5, upTo: 5)
    #expect(m * Vector3(1, 1, 1) == Vector3(3, 4.5, 4.5))
  }

  @Test(arguments: [Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)])
  func theLargestDiagonalIsThatOfTheLeastKnownAxis(unknown: Vector3) {
    var m = SymmetricMatrix3(diagonal: 1)
    m.blend(unknown * 3, gain: 0.5)
    #expect(m.largestDiagonal == 5)
  }
}

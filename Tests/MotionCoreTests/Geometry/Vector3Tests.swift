import MotionCore
import Testing

@Suite struct Vector3Tests {
  @Test func theCrossProductIsRightHanded() {
    let (x, y, z) = (Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1))
    #expect(x.cross(y) == z)
    #expect(y.cross(z) == x)
    #expect(z.cross(x) == y)
    #expect(y.cross(x) == -z)
  }

  @Test func theCrossProductIsAcrossBothAndNoneOfParallels() {
    let (a, b) = (Vector3(1, -2, 3), Vector3(0.5, 4, -1))
    let across = a.cross(b)
    #expect(across.dot(a) == 0)
    #expect(across.dot(b) == 0)
    #expect(across == Vector3(-10, 2.5, 5))
    #expect(a.cross(a * -2) == .zero)
  }

  @Test func theLengthIsThatOfTheDiagonal() {
    #expect(Vector3(2, -3, 6).squaredLength == 49)
    #expect(Vector3(2, -3, 6).length == 7)
    #expect(Vector3.zero.length == 0)
  }

  @Test(arguments: [1e-100, 1e-9, 9.81, 1e100])
  func aDirectionHasLengthOneWhateverTheSize(size: Double) throws {
    let direction = try #require((Vector3(2, -3, 6) * size).normalized)
    #expect((direction - Vector3(2.0 / 7, -3.0 / 7, 6.0 / 7)).length < 1e-15)
  }

  @Test(arguments: [
    Vector3.zero, Vector3(.infinity, 0, 0), Vector3(0, .nan, 1), Vector3(1e200, 1e200, 0),
  ])
  func whereThereIsNoDirectionNoneIsGiven(vector: Vector3) {
    #expect(vector.normalized == nil)
  }

  @Test func oneComponentThatIsNoNumberSpoilsTheVector() {
    #expect(Vector3(1, -2, 3).isFinite)
    #expect(!Vector3(.nan, 0, 0).isFinite)
    #expect(!Vector3(0, -.infinity, 0).isFinite)
    #expect(!Vector3(0, 0, .nan).isFinite)
  }

  @Test func sumsDifferencesAndProductsAreTakenByComponent() {
    let (a, b) = (Vector3(1, -2, 3), Vector3(0.5, 4, -1))
    #expect(a + b == Vector3(1.5, 2, 2))
    #expect(a - b == Vector3(0.5, -6, 4))
    #expect(-a * 2 == Vector3(-2, 4, -6))
    #expect(a.scaled(by: b) == Vector3(0.5, -8, -3))
    var sum = a
    sum += b
    sum -= a
    #expect(sum == b)
  }
}

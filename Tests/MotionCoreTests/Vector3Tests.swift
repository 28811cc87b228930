import MotionCore
import Testing

@Suite struct Vector3Tests {
  @Test func crossProductIsRightHanded() {
    #expect(Vector3(1, 0, 0).cross(Vector3(0, 1, 0)) == Vector3(0, 0, 1))
  }
}

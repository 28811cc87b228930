import MotionCore
import Testing

@Suite struct LevellingTests {
  /// The first seconds gain most: the tilt of the first sample, amid a movement, is a guess.
  @Test func aPastOrientationIsLevelledBetterThanItWas() {
    let swing = Swing(amplitude: .degrees(50), period: 2, bias: Vector3(.degrees(2), 0, 0))
    var filter = OrientationFilter()
    var past: [(recorded: RecordedOrientation, up: Vector3)] = []
    for (sample, up) in swing.samples(6) {
      filter.update(sample, dt: 0.01)
      past.append((filter.recorded, up))
    }
    var live = 0.0
    var later = 0.0
    for (recorded, up) in past[200..<300] {
      let error = recorded.orientation.conjugate.rotate(Vector3(0, 0, 1)) - up
      let levelled = filter.levelled(recorded).conjugate.rotate(Vector3(0, 0, 1)) - up
      live += error.squaredLength
      later += levelled.squaredLength
    }
    #expect(later < 0.5 * live)
  }

  /// Levelling turns the level frame, so what lies between two orientations stays as it was sensed.
  @Test func theAngleBetweenTwoRecordedAtOnceStays() {
    var filter = OrientationFilter()
    let samples = Swing(period: 2).samples(3)
    for (sample, _) in samples { filter.update(sample, dt: 0.01) }
    let now = filter.recorded
    #expect((filter.levelled(now).conjugate * now.orientation).angle < 1e-9)
  }
}

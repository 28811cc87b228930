import MotionCore
import Testing

/// What counts once the wearer is asked for less, or wears the sensor elsewhere.
@Suite struct SmallerRanges {
  /// Five repetitions of 70°, then five of 20°.
  private func counted(_ change: (inout MotionTracker) -> Void) -> [Repetition] {
    var hinge = Hinge()
    hinge.stay(3)
    for _ in 0..<5 { hinge.repetition(degrees: 70) }
    let middle = hinge.time - 0.5
    for _ in 0..<5 { hinge.repetition(degrees: 20) }
    var tracker = MotionTracker(profile: .test)
    var facts: [MotionFact] = []
    var isChanged = false
    for sample in hinge.samples {
      if !isChanged, sample.time >= middle {
        change(&tracker)
        isChanged = true
      }
      tracker.process(sample) { facts.append($0) }
    }
    return facts.repetitions
  }

  @Test func smallMovementsCountFromThenOn() {
    let ranges = counted { $0.count(from: .degrees(12.5)) }.map { $0.rangeOfMotion.inDegrees }
    #expect(ranges.count == 10)
    #expect(ranges.suffix(5).allSatisfy { abs($0 - 20) < 1.5 })
  }

  @Test func otherwiseTheyDoNot() {
    #expect(counted { _ in }.count == 5)
  }

  @Test func anotherLimbIsFoundAnew() {
    var hinge = Hinge()
    hinge.stay(3)
    for _ in 0..<5 { hinge.repetition(degrees: 70) }
    hinge.strap = Quaternion(rotationVector: Vector3(-1.3, 0.2, 2))
    hinge.stay(3)
    let still = hinge.time
    for _ in 0..<5 { hinge.repetition(degrees: -50) }
    var tracker = MotionTracker(profile: .test)
    var facts: [MotionFact] = []
    for sample in hinge.samples {
      if sample.time == still { tracker.changeLimb() }
      tracker.process(sample) { facts.append($0) }
    }
    #expect(facts.repetitions.count == 10)
  }
}

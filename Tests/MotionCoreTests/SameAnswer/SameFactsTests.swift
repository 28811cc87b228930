import MotionCore
import Testing

/// The same samples give the same facts, bit for bit, however they come.
@Suite struct SameFactsTests {
  @Test(arguments: SeededSession.all)
  func inChunksOfAnySize(_ seeded: SeededSession) throws {
    let session = try seeded.recorded()
    let expected = session.facts().bits
    #expect(!expected.isEmpty)
    var chance = seeded.chance
    var tracker = MotionTracker(profile: session.profile)
    var facts: [MotionFact] = []
    var first = 0
    while first < session.samples.count {
      let count = 1 + chance.below(chance.below(2) == 0 ? 8 : 700)
      // A chunk's tracker is a value of its own: where the one before goes on to makes no matter.
      var chunk = tracker
      session.follow(&chunk, from: first, count: count, facts: &facts)
      tracker.process(MotionSample(time: 1e6, acceleration: Vector3(0, 0, 9.81))) { _ in }
      tracker = chunk
      first += count
    }
    #expect(facts.bits == expected)
  }

  @Test(arguments: SeededSession.all)
  func withSnapshotsOnTheWay(_ seeded: SeededSession) throws {
    let session = try seeded.recorded()
    var chance = seeded.chance
    var tracker = MotionTracker(profile: session.profile)
    var facts: [MotionFact] = []
    var first = 0
    while first < session.samples.count {
      let count = 1 + chance.below(60)
      session.follow(&tracker, from: first, count: count, facts: &facts)
      let bytes = tracker.snapshotBytes
      tracker = try MotionTracker(restoring: bytes.span.bytes, profile: session.profile)
      first += count
    }
    #expect(facts.bits == session.facts().bits)
  }

  /// A snapshot for each moment of a movement: between its beginning and its being known.
  @Test(arguments: SeededSession.all.filter { $0.seed % 100 == 0 })
  func withASnapshotWithinEachMovement(_ seeded: SeededSession) throws {
    let session = try seeded.recorded()
    var tracker = MotionTracker(profile: session.profile)
    var facts: [MotionFact] = []
    var snapshots = 0
    for i in session.samples.indices {
      session.follow(&tracker, from: i, count: 1, facts: &facts)
      switch facts.last {
      case .movementBegan, .endReached, .holdProgress, .active:
        tracker = try MotionTracker(
          restoring: tracker.snapshotBytes.span.bytes, profile: session.profile)
        snapshots += 1
      default: break
      }
    }
    #expect(snapshots > 0)
    #expect(facts.bits == session.facts().bits)
  }
}

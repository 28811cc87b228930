import MotionCore
import MotionSimulator

/// What the core makes of simulated sessions.
struct SimulatedResult: Sendable {
  /// Sessions, where the start of the set is told and where it is not.
  private(set) var told = CountTally()
  private(set) var found = CountTally()

  // Of the repetitions that were done and counted, the start being told.
  /// Time still at the far end; s.
  private(set) var holds = Deviations()
  /// deg
  private(set) var ranges = Deviations()
  /// From the true return to the announcement; s.
  private(set) var delays = Deviations()

  init() {}

  /// A movement meant to be too small that drift and breath carried as far as what counts may be
  /// counted or not.
  init(_ simulated: SimulatedCase) throws {
    let session = try simulated.session()
    let truth = session.truth.repetitions
    let found = repetitions(in: session.samples, simulated.profile)
    let told = repetitions(
      in: session.samples, simulated.profile, starts: session.truth.setStarts)
    let reaching = session.truth.partials.count {
      $0.rangeOfMotion >= simulated.profile.minimumRange
    }
    self.found.add(count: found.count, truth: truth.count, orAsManyMore: reaching)
    self.told.add(count: told.count, truth: truth.count, orAsManyMore: reaching)
    for match in matches(of: told, with: truth, span: { $0.startTime...$0.endTime }) {
      holds.add(match.counted.endHold - match.truth.endHold)
      ranges.add((match.counted.rangeOfMotion - match.truth.rangeOfMotion).inDegrees)
      delays.add(match.counted.announcedTime - match.truth.endTime)
    }
  }

  mutating func add(_ other: Self) {
    told.add(other.told)
    found.add(other.found)
    holds.add(other.holds)
    ranges.add(other.ranges)
    delays.add(other.delays)
  }
}

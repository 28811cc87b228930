import Exercises
import MotionCore
import MotionSimulator
import Testing

@Suite struct PostureTests {
  /// From the chair, with no step seen before: the set's beginning says what sitting is.
  @Test(arguments: [true, false])
  func standingUpFromTheChairCounts(hasGyroscope: Bool) throws {
    for seed in 1...4 {
      var options = SimulationOptions()
      options.seed = UInt64(seed)
      options.hasApproach = false
      options.hasLeaving = false
      options.repetitions = 2
      options.sensor.hasGyroscope = hasGyroscope
      let session = try FollowedSession("standing-break", on: .thigh, options: options)
      try expectTruth(session)
      #expect(session.bouts.count == 2)
    }
  }

  /// Walks up, sits down, stands and walks away: walking says what upright is.
  @Test func stepsSayWhatUprightIs() throws {
    for seed in 1...4 {
      var options = SimulationOptions()
      options.seed = UInt64(seed)
      let session = try FollowedSession("standing-break", on: .thigh, options: options)
      try expectTruth(session)
    }
  }

  @Test func sittingStillIsNoStanding() throws {
    var options = SimulationOptions()
    options.hasApproach = false
    options.hasLeaving = false
    let slider = try #require(
      try Catalogue.builtIn().exercise(id: "sciatic-slider-seated-slump"))
    let session = try simulate(slider, placement: .thigh, options: options)
    #expect(try FollowedSession(session, as: "standing-break", on: .thigh).bouts.isEmpty)
  }

  /// Expects each time on one's feet since the set began, to half a second.
  private func expectTruth(_ session: FollowedSession) throws {
    let start = session.truth.setStart
    let truth = session.truth.bouts.filter { $0.endTime > start + 1 }
    let bouts = session.bouts.filter { $0.endTime > start + 1 }
    try #require(bouts.count == truth.count)
    for (bout, standing) in zip(bouts, truth) {
      #expect(abs(bout.startTime - standing.startTime) <= 0.3)
      // Of one that lasts beyond the recording, the last moment is not told yet.
      let isOpen = standing.endTime >= session.lastTime - 0.1
      #expect(abs(bout.endTime - standing.endTime) <= (isOpen ? 2 : 0.3))
    }
  }
}

import Exercises
import MotionCore
import MotionSimulator
import Testing

@Suite struct RollingTests {
  @Test(arguments: [25.0, 100, 200])
  func everyStrokeCounts(rate: Double) throws {
    for seed in 1...5 {
      var options = SimulationOptions()
      options.seed = UInt64(seed)
      options.sensor.rate = rate
      options.hasApproach = false
      options.hasLeaving = false
      let session = try FollowedSession("hamstring-foam-roll", on: .thigh, options: options)
      let truth = try #require(session.truth.bouts.first)
      let cycles = session.bouts.reduce(0) { $0 + $1.cycles }
      #expect(abs(cycles - truth.cycles) <= 2)
    }
  }

  @Test func restingOnTheRollerDoesNotCount() throws {
    var options = SimulationOptions()
    options.hasApproach = false
    options.hasLeaving = false
    let kneading = try #require(try Catalogue.builtIn().exercise(id: "hamstring-stretch-supine"))
    let session = try simulate(kneading, placement: .thigh, options: options)
    let followed = try FollowedSession(session, as: "hamstring-foam-roll", on: .thigh)
    #expect(followed.bouts.reduce(0) { $0 + $1.cycles } <= 2)
  }
}

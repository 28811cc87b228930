import Exercises
import MotionCore
import Testing

@testable import MotionSimulator

@Suite struct DailyActivityTests {
  @Test(arguments: DailyActivity.allCases)
  func lastsAsLongAsAskedAndHasNoRepetition(activity: DailyActivity) throws {
    var options = SimulationOptions()
    options.duration = 60
    options.sensor.rate = 25
    let session = try simulate(activity, placement: .shank, options: options)
    #expect(60...120 ~= (try #require(session.samples.last).time))
    #expect(session.truth.repetitions.isEmpty)
    #expect(session.truth.setStarts.isEmpty)
    // Something moves, and yet nobody is thrown about.
    let rates = session.samples.compactMap { $0.angularVelocity?.length }
    #expect(try #require(rates.max()) > .degrees(3))
    #expect(session.samples.allSatisfy { $0.acceleration.length < 5 * standardGravity })
  }

  /// The limb is where it was; what the sensor says of gravity is not.
  @Test func anAdjustedStrapSitsInAnotherWay() throws {
    var options = SimulationOptions()
    options.duration = 60
    options.sensor = .ideal()
    options.unsteadiness = 0
    options.outOfPlane = 0
    options.strap = .aligned
    let samples = try simulate(.strapAdjusting, placement: .shank, options: options).samples
    let end = try #require(samples.last).acceleration
    // Sitting, the shank is upright; aligned, gravity would be on the first axis alone.
    #expect(abs(end.length - standardGravity) < 1e-6)
    #expect(end.x > -0.999 * standardGravity)
  }
}

import Exercises
import MotionSimulator
import Testing

@Suite struct BoutTruthTests {
  private func truth(_ id: String, duration: Double = 60) throws -> SessionTruth {
    var options = SimulationOptions()
    options.duration = duration
    options.hasApproach = false
    options.hasLeaving = false
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    return try simulate(exercise, options: options).truth
  }

  @Test(arguments: [("walk", 0.7...1.1), ("run", 1.2...1.6), ("hamstring-foam-roll", 0.2...0.8)])
  func tellsHowOftenAndHowLong(id: String, frequency: ClosedRange<Double>) throws {
    let bouts = try truth(id).bouts
    #expect(bouts.count == 1)
    let bout = try #require(bouts.first)
    #expect(abs(bout.endTime - bout.startTime - 60) < 1e-9)
    #expect(frequency.contains(Double(bout.cycles) / 60))
  }

  @Test func tellsWhenTheWearerStands() throws {
    let bout = try #require(try truth("standing-break").bouts.first)
    #expect(bout.cycles == 0)
    #expect((15...30).contains(bout.endTime - bout.startTime))
  }

  @Test(arguments: ["hamstring-self-massage", "sciatic-slider-seated-slump"])
  func tellsNothingWhereThereIsNothing(id: String) throws {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    let placement = exercise.placement.bestFirst.first
    #expect(try simulate(exercise, placement: placement).truth.bouts.isEmpty)
  }
}

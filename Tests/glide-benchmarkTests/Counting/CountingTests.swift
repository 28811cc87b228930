import Exercises
import MotionCore
import MotionSimulator
import Testing

@testable import glide_benchmark

@Suite struct CountingTests {
  /// Said to begin in the middle, the set has what comes after.
  @Test func noneCountsBeforeTheSetIsSaidToBegin() throws {
    let catalogue = try Catalogue.builtIn()
    let slider = try catalogue.required(Demonstration.exerciseID)
    let session = try Demonstration.simulation(catalogue).session()
    let truth = session.truth.repetitions
    let middle = (truth[4].endTime + truth[5].startTime) / 2
    let profile = slider.profile(placement: .shank)
    let counted = repetitions(in: session.samples, profile, starts: [middle])
    #expect(counted.count == 5)
    #expect(counted.allSatisfy { $0.startTime >= middle })
    #expect(repetitions(in: session.samples, profile).count == 10)
  }
}

import Exercises
import MotionCore
import MotionSimulator
import Testing

@Suite struct SimulatedGlideTests {
  static let glides: [String] = [
    "sciatic-slider-seated-slump", "sciatic-tensioner-seated-slump",
    "sciatic-slider-supine-90-90", "sciatic-slider-standing",
  ]

  /// Any strap, getting into position, the start of the set told and not told.
  @Test(arguments: glides, 1...10)
  func isCountedExactly(id: String, seed: Int) throws {
    let exercise = try #require(Catalogue.builtIn().exercise(id: id))
    var options = SimulationOptions()
    options.seed = UInt64(seed)
    let session = try simulate(exercise, options: options)
    let profile = exercise.profile(placement: exercise.placement.preferred)
    for setStart in [nil, session.truth.setStart] {
      var tracker = MotionTracker(profile: profile)
      var isBegun = setStart == nil
      var counted = 0
      for sample in session.samples {
        if !isBegun, let setStart, sample.time >= setStart {
          tracker.beginSet()
          isBegun = true
        }
        tracker.process(sample) { if case .repetition = $0 { counted += 1 } }
      }
      #expect(counted == session.truth.repetitions.count)
    }
  }
}

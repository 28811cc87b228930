import Exercises
import MotionCore
import Testing

@Suite struct ProfileTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.builtIn()
  }

  @Test func isSaneWhereverTheSensorSits() {
    for exercise in catalogue.exercises where !exercise.isTimed {
      for placement in Placement.allCases {
        let profile = exercise.profile(placement: placement)
        let comment: Comment = "\(exercise.id) at the \(placement)"
        #expect(profile.minimumRange >= .degrees(4), comment)
        #expect(
          profile.minimumRange <= max(.degrees(5), exercise.kinematics.range.minimum), comment)
        #expect(profile.maximumRange > 2 * profile.minimumRange, comment)
        #expect(profile.maximumRange <= .degrees(170), comment)
        #expect(profile.shortestCycle > 0, comment)
        #expect(profile.longestCycle > 2 * profile.shortestCycle, comment)
        #expect(profile.longestHold >= exercise.dose.hold, comment)
      }
    }
  }

  /// The repetition that the catalogue describes must itself be one that is counted.
  @Test func letsTheTypicalRepetitionPass() {
    for exercise in catalogue.exercises where !exercise.isTimed {
      let cycle = exercise.kinematics.phases.reduce(0) { sum, phase in
        switch phase {
        case .move(_, let duration): sum + duration
        case .stay(_, let duration, _, _): sum + duration
        }
      }
      for placement in exercise.placement.bestFirst {
        let profile = exercise.profile(placement: placement)
        let comment: Comment = "\(exercise.id) at the \(placement)"
        let excursion = exercise.kinematics.excursion(of: placement)
        #expect(excursion >= profile.minimumRange, comment)
        #expect(excursion <= profile.maximumRange, comment)
        #expect(cycle >= profile.shortestCycle && cycle <= profile.longestCycle, comment)
      }
    }
  }

  @Test(arguments: [
    ("sciatic-slider-seated-slump", Placement.shank, 25.0),
    ("sciatic-slider-seated-slump", .foot, 25),
    ("sciatic-slider-seated-slump", .thigh, 5),
    ("sciatic-slider-standing", .shank, 10),
    ("pelvic-tilt-supine", .sacrum, 4),
    ("knee-extension-seated", .thigh, 5),
    ("free", .shank, 12),
  ])
  func takesTheSmallestRangeFromThePoses(id: String, placement: Placement, degrees: Double) throws {
    let exercise = try #require(catalogue.exercise(id: id))
    let range = exercise.profile(placement: placement).minimumRange.inDegrees
    #expect(abs(range - degrees) < 1e-9)
  }

  @Test func takesTheSmallestRangeThatIsGiven() throws {
    let free = try #require(catalogue.exercise(id: "free"))
    let profile = free.profile(placement: nil, minimumRange: .degrees(5))
    #expect(profile.minimumRange == .degrees(5))
    #expect(profile.matchingRepetitions == 2)
  }

  @Test func allowsForALongerHold() throws {
    let slider = try #require(catalogue.exercise(id: "sciatic-slider-seated-slump"))
    #expect(slider.profile(placement: .shank, hold: 1).longestCycle == 9)
    #expect(slider.profile(placement: .shank, hold: 6).longestCycle == 14)
    #expect(slider.profile(placement: .shank, hold: 6).longestHold >= 6)
  }

  @Test func onlyWhatGoesToBothSidesDipsFirst() throws {
    func dips(_ id: String, _ placement: Placement?) throws -> Bool {
      try #require(Catalogue.builtIn().exercise(id: id)).profile(placement: placement).dipsFirst
    }
    #expect(try dips("bridge-heel-slide-eccentric", .shank))
    #expect(try dips("bridge-heel-slide-eccentric", nil))
    #expect(try !dips("bridge-heel-slide-eccentric", .thigh))
    #expect(try !dips("sciatic-slider-seated-slump", .shank))
    #expect(try !dips("free", .shank))
  }
}

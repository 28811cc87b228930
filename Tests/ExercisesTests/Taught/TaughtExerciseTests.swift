import Exercises
import FoundationEssentials
import MotionCore
import Testing

/// A taught movement as an exercise.
@Suite struct TaughtExerciseTests {
  let movement: TaughtMovement
  let exercise: Exercise

  init() throws {
    movement = try TaughtMovementFile.read(Data(TaughtMovementFileTests.json.utf8))
    exercise = Exercise(movement)
  }

  @Test func countsFromHalfTheSmallestToTwiceTheLargest() {
    let profile = exercise.profile(placement: .shank)
    #expect(abs(profile.minimumRange.inDegrees - 20.25) < 1e-9)
    #expect(abs(profile.maximumRange.inDegrees - 120.4) < 1e-9)
    #expect(profile.shortestCycle < 0.5 * movement.cycle)
    #expect(profile.longestCycle > 1.5 * movement.cycle)
    #expect(profile.longestHold >= profile.longestCycle)
    #expect(profile.matchingRepetitions == 2)
  }

  @Test func asksForTheSameElsewhere() {
    let worn = exercise.profile(placement: .shank)
    for placement in Placement.allCases {
      let range = exercise.profile(placement: placement).minimumRange
      #expect(abs(range - worn.minimumRange) < .degrees(5))
    }
  }

  @Test func neverCountsTrembling() throws {
    var small = movement
    small.range = TaughtMovement.Extent(
      smallest: .degrees(5), median: .degrees(6), largest: .degrees(7))
    #expect(Exercise(small).profile(placement: .shank).minimumRange == .degrees(4))
  }

  @Test func hasTheDefaultDoseAndItsOwnHold() {
    #expect(exercise.kind == .taught)
    #expect(exercise.dose.sets == 3 && exercise.dose.repetitions == 10)
    #expect(exercise.dose.hold == 1)
    #expect(exercise.placement.bestFirst == [.shank])
    #expect(exercise.sourceDose.contains("3 repetitions (lesson.csv, 2026-05-17)"))
  }

  /// What was learned must pass where an exercise's own figures are checked.
  @Test func isAnExerciseThatCouldStandInTheCatalogue() throws {
    let data = try JSONEncoder().encode(exercise)
    let again = try JSONDecoder().decode(Exercise.self, from: data)
    #expect(again.id == exercise.id && again.kinematics.phases.count == 4)
  }

  @Test func standsBehindTheCatalogueAndNeverBeforeIt() throws {
    let catalogue = try Catalogue.builtIn()
    var free = movement
    free.id = "free"
    let all = catalogue.adding([movement, free])
    #expect(all.exercises.map(\.id) == catalogue.exercises.map(\.id) + ["heel-slide"])
    #expect(all.exercise(id: "free")?.kind == .free)
    #expect(all.suggestions(for: "heel-slied").first == "heel-slide")
  }

  @Test(arguments: [
    ("My Knee!", "my-knee"), ("knee_", "knee"), ("-a", "a"), ("ä", "as heel-slide"),
    ("", "as heel-slide"),
  ])
  func aBadNameGetsABetterOne(name: String, better: String) throws {
    let problem = try #require(MovementName.problem(with: name))
    #expect(problem.hasSuffix(better))
  }

  @Test(arguments: ["a", "knee-2", "90-90", String(repeating: "x", count: 64)])
  func goodNames(name: String) {
    #expect(MovementName.problem(with: name) == nil)
    #expect(MovementName.problem(with: name + String(repeating: "x", count: 64)) != nil)
  }
}

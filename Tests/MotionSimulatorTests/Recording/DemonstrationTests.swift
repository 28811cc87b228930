import Exercises
import FoundationEssentials
import MotionSimulator
import Testing

@Suite struct DemonstrationTests {
  @Test func theDemonstrationIsTheFixture() throws {
    let catalogue = try Catalogue.builtIn()
    let recording = try Demonstration.recording(catalogue)
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let fixture = root.appending(path: "Fixtures/\(Demonstration.exerciseID).csv")
    #expect(try Data(contentsOf: fixture) == Data(recording))
  }

  @Test func theDemonstrationHasTenRepetitionsAndAPartialOneAmongThem() throws {
    let truth = try Demonstration.simulation(try Catalogue.builtIn()).session().truth
    #expect(truth.repetitions.count == 10)
    #expect(truth.partials.count == 1)
    let last = try #require(truth.repetitions.last)
    #expect(truth.partials.allSatisfy { $0.endTime < last.startTime })
  }
}

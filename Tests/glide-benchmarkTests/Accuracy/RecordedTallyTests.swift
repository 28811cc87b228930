import Exercises
import FoundationEssentials
import MotionSimulator
import Recordings
import Testing

@testable import glide_benchmark

@Suite struct RecordedTallyTests {
  /// A simulated session stands in for a recording: ten in two sets, nominal bounds, one outside.
  @Test func repetitionsBelongWhereTheirMiddleLies() throws {
    let directory = try TemporaryData()
    defer { directory.remove() }
    let catalogue = try Catalogue.builtIn()
    let simulation = try Demonstration.simulation(catalogue)
    let session = try simulation.session()
    try directory.write(
      simulation.recording(of: session, command: ""), to: "recordings/a.csv")
    let truth = session.truth.repetitions
    let middle = (truth[5].startTime + truth[5].endTime) / 2
    let end = (truth[8].endTime + truth[9].startTime) / 2
    try directory.write(
      Array(
        """
        file,dataset,exercise,placement,start_s,end_s,repetitions,style,label
        a.csv,mex,sciatic-slider-seated-slump,shank,0,\(middle - 0.2),4,,
        a.csv,mex,sciatic-slider-seated-slump,shank,\(middle - 0.2),\(end),5,,

        """.utf8), to: "sets.csv")

    let accuracy = try RecordedAccuracy(
      catalogue, free: catalogue.required("free"), directory: directory.path)
    let tally = accuracy.tally(.mex, .declared)
    #expect(tally.sets.exact == Share(count: 0, total: 2))
    #expect(tally.sets.withinOne == Share(count: 2, total: 2))
    #expect(tally.sets.extra == 1)
    #expect(tally.sets.missed == 1)
    #expect(tally.outside == 1)
    #expect(tally.ghosts == 2)
    #expect(tally.sessions.withinOne == Share(count: 1, total: 1))
  }

  @Test func aLabelThatSaysNothingIsNamed() throws {
    let directory = try TemporaryData()
    defer { directory.remove() }
    try directory.write(
      Array("file,dataset,exercise\na.csv,mex,juggling\n".utf8), to: "sets.csv")
    let catalogue = try Catalogue.builtIn()
    let error = try #require(throws: LabelError.self) {
      try RecordedAccuracy(
        catalogue, free: catalogue.required("free"), directory: directory.path)
    }
    #expect(error.line == 2)
    #expect(error.problem == "“juggling” is not a known exercise")
  }
}

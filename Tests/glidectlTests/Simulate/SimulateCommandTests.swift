import ArgumentParser
import FoundationEssentials
import MotionSimulator
import Recordings
import Testing

@testable import glidectl

@Suite struct SimulateCommandTests {
  /// Every fixture is what the command in its header makes.
  @Test(arguments: try fixtures())
  func aFixtureIsWhatItsCommandMakes(name: String) throws {
    let path = Self.directory.appending(path: name).path
    let command = try #require(try RecordingReader(path: path).header["command"])
    let words = command.split(separator: " ").map(String.init)
    #expect(words.prefix(2) == ["glidectl", "simulate"])
    let parsed = try SimulateCommand.parse(Array(words.dropFirst(2)))
    #expect(parsed.output == "Fixtures/\(name)")
    let simulation = try parsed.simulation()
    let recording = simulation.recording(of: try simulation.session(), command: command)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(recording))
  }

  @Test func eitherAnExerciseOrAScriptIsNeeded() throws {
    for words in [[], ["slump", "--script", "walking-and-sitting"], ["no-such-exercise"]] {
      let command = try SimulateCommand.parse(words)
      let failure = try #require(throws: Failure.self) { try command.simulation() }
      #expect(failure.status == 64)
    }
  }

  @Test func theTruthIsInDegreesAndSeconds() throws {
    let command = try SimulateCommand.parse(["sciatic-slider-standing", "--partial", "1"])
    let simulation = try command.simulation()
    let truth = try simulation.session().truth
    let report = TruthReport(truth, of: simulation, file: "a.csv")
    #expect(report.exercise == "sciatic-slider-standing")
    #expect(report.placement == "foot")
    #expect(report.partials.count == 1)
    let first = try #require(report.repetitions.first)
    let exact = try #require(truth.repetitions.first)
    #expect(first.number == 1)
    #expect(abs(first.rangeOfMotion - exact.rangeOfMotion * 180 / .pi) < 0.001)
    #expect(abs(first.endHold - exact.endHold) < 0.001)
    #expect(try JSONLine.text(report).contains("\"setStart\":"))
  }

  private static let directory: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  private static func fixtures() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
  }
}

import TestFiles
import Foundation
import Testing

@testable import glidectl

/// The program over recordings that the tests write: the names of its JSON are others' interface.
@Suite struct AnalyzeTests {
  private let header = [("exercise", "knee-extension-seated"), ("placement", "shank")]

  @Test func namesEveryKey() throws {
    let file = try TemporaryFile(containing: HingeRecording.text(repetitions: 3, header: header))
    let program = try Program.glidectl("analyze", file.path, "--json")
    #expect(program.status == 0)
    #expect(program.errors == "")
    #expect(program.lines.count == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [String: Any])
    #expect(object["file"] as? String == file.path)
    #expect(object["exercise"] as? String == "knee-extension-seated")
    #expect(object["placement"] as? String == "shank")
    #expect(object["duration"] as? Double == 15.99)
    #expect((object["gaps"] as? [Any])?.isEmpty == true)
    #expect((object["refused"] as? [Any])?.isEmpty == true)

    let repetitions = try #require(object["repetitions"] as? [[String: Any]])
    #expect(repetitions.compactMap { $0["number"] as? Int } == [1, 2, 3])
    let names: Set<String> = [
      "number", "startTime", "endTime", "announcedTime", "rangeOfMotion", "endHold", "startHold",
      "confidence",
    ]
    for repetition in repetitions { #expect(names.isSubset(of: repetition.keys)) }
    for (index, repetition) in repetitions.enumerated() {
      let range = try #require(repetition["rangeOfMotion"] as? Double)
      #expect(abs(range - 60) < 3)
      let start = try #require(repetition["startTime"] as? Double)
      #expect(abs(start - Double(3 + 4 * index)) < 0.3)
    }
    let holds = try #require(object["holds"] as? [[String: Any]])
    #expect(holds.contains { $0["position"] as? String == "end" })
    for hold in holds { #expect(Set(hold.keys) == ["position", "startTime", "duration"]) }
  }

  @Test func leavesOutWhatComesBeforeTheStart() throws {
    let file = try TemporaryFile(containing: HingeRecording.text(repetitions: 3, header: header))
    let report = try analyze(file.path, "--start", "6.5")
    #expect(report.repetitions.map(\.number) == [1, 2])
    #expect(report.repetitions.allSatisfy { $0.startTime >= 6.5 })
    #expect(report.duration == 15.99)
  }

  @Test func saysThatTheRecordingEndsBeforeTheStart() throws {
    let file = try TemporaryFile(containing: HingeRecording.text(repetitions: 1, header: header))
    let program = try Program.glidectl("analyze", file.path, "--start", "60", "--json")
    #expect(program.status == 1)
    #expect(program.errors == "glidectl: \(file.path) ends at 7.99 s, before --start 60.0.\n")
    #expect(program.output == "")
  }

  @Test func whatIsGivenComesBeforeTheHeader() throws {
    let file = try TemporaryFile(containing: HingeRecording.text(repetitions: 2, header: header))
    let report = try analyze(
      file.path, "--exercise", "sit-to-stand", "--placement", "thigh")
    #expect(report.exercise == "sit-to-stand")
    #expect(report.placement == "thigh")
  }

  @Test func refusesWithAReason() throws {
    let file = try TemporaryFile(
      containing: HingeRecording.text(repetitions: 2, range: 12, header: header))
    let report = try analyze(file.path)
    #expect(report.repetitions.isEmpty)
    #expect(report.refused.map(\.reason) == ["tooSmall", "tooSmall"])
    #expect(try analyze(file.path, "--small").repetitions.count == 2)
  }

  private func analyze(_ arguments: String...) throws -> AnalysisReport {
    let program = try Program.glidectl(["analyze", "--json"] + arguments)
    return try JSONDecoder().decode(AnalysisReport.self, from: Data(program.output.utf8))
  }

  @Test func isReadable() throws {
    let file = try TemporaryFile(containing: HingeRecording.text(repetitions: 2, header: header))
    let program = try Program.glidectl("analyze", file.path)
    #expect(
      program.lines.first == "\(file.path): Seated knee extension, sensor on the shank, 12 s")
    #expect(program.output.contains("  2 repetitions, range "))
  }

  @Test func aBadFileDoesNotKeepTheOthersBack() throws {
    let good = try TemporaryFile(containing: HingeRecording.text(repetitions: 1, header: header))
    let bad = try TemporaryFile(containing: "time_s,accel_x\n")
    let program = try Program.glidectl("analyze", bad.path, good.path, "--json")
    #expect(program.status == 1)
    #expect(program.errors.hasPrefix("glidectl: \(bad.path)"))
    #expect(program.lines.count == 1)
    #expect(program.output.contains(good.path))
  }

  @Test func aLineCutShortIsAWarning() throws {
    let text = HingeRecording.text(repetitions: 1, header: header)
    let file = try TemporaryFile(containing: String(text.dropLast(3)))
    let program = try Program.glidectl("analyze", file.path, "--json")
    #expect(program.status == 0)
    #expect(program.errors.contains("cut short"))
    #expect(program.lines.count == 1)
  }

  @Test func wantsToKnowTheExercise() throws {
    let file = try TemporaryFile(containing: HingeRecording.text(repetitions: 1))
    let nothing = try Program.glidectl("analyze", file.path)
    #expect(nothing.status == 1)
    #expect(nothing.errors.contains("--exercise"))
    let unknown = try Program.glidectl("analyze", file.path, "--exercise", "knee-extnsion-seated")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("Did you mean knee-extension-seated"))
    let place = try Program.glidectl(
      "analyze", file.path, "--exercise", "free", "--placement", "shin")
    #expect(place.status == 64)
    #expect(place.errors.contains("There are: shank, thigh"))
    let shin = try TemporaryFile(
      containing: HingeRecording.text(repetitions: 1, header: [("placement", "shin")]))
    let header = try Program.glidectl("analyze", shin.path, "--exercise", "free")
    #expect(header.status == 1)
    #expect(header.errors.hasPrefix("glidectl: \(shin.path): There is no placement “shin”."))
  }
}

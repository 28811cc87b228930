import Exercises
import Foundation
import GlideInterface
import Testing

@testable import glidectl

@Suite struct CommandTests {
  @Test func exercisesAreListedWithoutADaemon() throws {
    let program = try Program.glidectl("exercises")
    #expect(program.status == 0)
    #expect(program.errors == "")
    for exercise in try Catalogue.builtIn().exercises {
      #expect(program.lines.contains("  \(exercise.id)"))
    }
  }

  @Test func exercisesAreGivenAsTheInterfaceHasThem() throws {
    let program = try Program.glidectl("exercises", "--json")
    let exercises = try program.lines.map {
      try JSONDecoder().decode(GlideInterface.Exercise.self, from: Data($0.utf8))
    }
    #expect(exercises == (try Catalogue.builtIn().exercises.map(GlideInterface.Exercise.init)))
  }

  @Test func oneExerciseIsShownInFull() throws {
    let program = try Program.glidectl("exercises", "seated-slump-no-such")
    #expect(program.status == 64)
    let slider = try Program.glidectl("exercises", "slider-seated")
    #expect(slider.status == 0)
    let title = "Seated slump sciatic slider (nerve floss) (sciatic-slider-seated-slump)"
    #expect(slider.lines.first == title)
  }

  @Test(arguments: ["status", "watch", "pause", "resume", "stop", "sensors"])
  func aMissingDaemonIsUnavailable(command: String) throws {
    let program = try Program.glidectl(command, "--socket", "/nonexistent/glided.sock")
    #expect(program.status == 69)
    #expect(program.output == "")
    #expect(program.errors.hasPrefix("glidectl: No daemon listens at /nonexistent/glided.sock"))
  }

  @Test func wrongWordsGetASuggestion() throws {
    let command = try Program.glidectl("analyse")
    #expect(command.status == 64)
    #expect(command.errors.contains("Did you mean “glidectl analyze”?"))
    let option = try Program.glidectl("status", "--jsn")
    #expect(option.status == 64)
    #expect(option.errors.contains("--json"))
    let sets = try Program.glidectl("start", "free", "--sets", "1000")
    #expect(sets.status == 64)
    #expect(sets.errors.contains("--sets takes 1 to 100."))
    let rest = try Program.glidectl("start", "free", "--rest", "nan")
    #expect(rest.status == 64)
    #expect(rest.errors.contains("--rest takes 0 to 3600 seconds."))
  }

  /// As in `glidectl exercises | head -1`.
  @Test func aClosedPipeEndsItQuietly() throws {
    let process = Program.process(["exercises"])
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try output.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGPIPE)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func aFullDiskIsSaid() throws {
    let process = Program.process(["exercises"])
    let errors = Pipe()
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = errors
    try process.run()
    let message = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(message == "glidectl: Cannot write to standard output: No space left on device.\n")
  }
}

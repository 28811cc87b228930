import TestFiles
import Exercises
import Foundation
import Testing

@testable import glidectl

/// The commands about taught movements, with recordings that `simulate` makes.
@Suite(.timeLimit(.minutes(10))) struct TeachTests {
  /// Where the recordings and files of a test lie.
  private let folder: String
  private let anchor: TemporaryFile

  init() throws {
    anchor = try TemporaryFile(containing: "")
    folder = URL(fileURLWithPath: anchor.path).deletingLastPathComponent().path
  }

  /// Simulates knee extensions, each seed with a strap of its own, and returns the file.
  private func recording(_ name: String, seed: Int, repetitions: Int) throws -> String {
    let path = "\(folder)/\(name)"
    let program = try Program.glidectl(
      "simulate", "knee-extension-seated", "--seed", "\(seed)", "--repetitions", "\(repetitions)",
      "--no-leaving", "--output", path)
    #expect(program.status == 0, "\(program.errors)")
    return path
  }

  private func decode<T: Decodable>(_ program: Program, as type: T.Type) throws -> T {
    #expect(program.status == 0, "\(program.errors)")
    return try JSONDecoder().decode(T.self, from: Data(program.output.utf8))
  }

  @Test func teachesToAFileAndAnalyzesWithItWithoutADaemon() throws {
    let lesson = try recording("lesson.csv", seed: 21, repetitions: 3)
    let file = "\(folder)/own.json"
    let program = try Program.glidectl(
      "teach", "own-knee", "--from", lesson, "--out", file, "--title", "My own knee")
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.lines.first == "My own knee (own-knee), taught by 3 repetitions")
    #expect(program.output.contains("level, as in lifting and bending"))
    #expect(program.output.contains("on the shank"))
    #expect(program.output.contains("glidectl movements import \(file)"))

    let ten = try recording("ten.csv", seed: 22, repetitions: 10)
    let report = try decode(
      Program.glidectl("analyze", ten, "--movement", file, "--json"), as: AnalysisReport.self)
    #expect(report.exercise == "own-knee" && report.placement == "shank")
    #expect(report.repetitions.count == 10)
  }

  @Test func theDaemonKeepsIt() throws {
    let lesson = try recording("lesson.csv", seed: 31, repetitions: 3)
    let ten = try recording("ten.csv", seed: 32, repetitions: 10)
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let socket = try daemon.start(
      recording: try Array(Data(contentsOf: URL(fileURLWithPath: ten))), speed: 1000)
    func glidectl(_ arguments: String...) throws -> Program {
      try Program.glidectl(arguments + ["--socket", socket])
    }

    #expect(try glidectl("movements").output.hasPrefix("no taught movement: "))
    let taught = try decode(
      glidectl("teach", "own-knee", "--from", lesson, "--json"), as: TaughtMovement.self)
    #expect(taught.id == "own-knee" && taught.title == "Own knee")
    let again = try glidectl("teach", "own-knee", "--from", lesson)
    #expect(again.status == 64)
    #expect(again.errors.contains("--replace"))
    #expect(
      try glidectl("teach", "own-knee", "--from", lesson, "--replace", "--side", "left").status == 0
    )
    #expect(
      try decode(glidectl("movements", "own", "--json"), as: TaughtMovement.self).side == .left)

    #expect(try glidectl("exercises").lines.contains("  own-knee"))
    #expect(try glidectl("exercises", "own-knee").output.contains("taught by 3 repetitions"))
    let report = try decode(
      glidectl("analyze", ten, "--exercise", "own", "--json"), as: AnalysisReport.self)
    #expect(report.exercise == "own-knee" && report.repetitions.count == 10)
    let session = try glidectl("start", "own", "--sets", "1", "--watch")
    #expect(session.lines.contains("Own knee: done."))

    let file = "\(folder)/own.json"
    #expect(try glidectl("movements", "export", "own", file).status == 0)
    #expect(try glidectl("movements", "import", file).status == 64)
    #expect(try glidectl("movements", "import", file, "--replace").status == 0)
    let half = try glidectl("movements", "remove", "own")
    #expect(half.status == 64)
    #expect(half.errors.contains("Did you mean own-knee?"))
    #expect(try glidectl("movements", "remove", "own-knee").status == 0)
    #expect(try !glidectl("exercises").output.contains("own-knee"))
    #expect(try glidectl("movements", "import", file).status == 0)
    #expect(try decode(glidectl("movements", "--json"), as: TaughtMovement.self).side == .left)
  }

  @Test func aWornSensorTeaches() throws {
    let lesson = try recording("lesson.csv", seed: 51, repetitions: 4)
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let socket = try daemon.start(
      recording: try Array(Data(contentsOf: URL(fileURLWithPath: lesson))), speed: 1000)
    let program = try Program.glidectl("teach", "own-knee", "--socket", socket)
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.lines.first?.hasPrefix("Do it 3 times, slowly") == true)
    let counts = program.lines.filter { $0.contains(" of 3: ") }
    #expect(counts.last?.hasPrefix("  3 of 3: ") == true)
    #expect(Set(counts).count == counts.count, "\(counts)")
    #expect(program.lines.contains("Own knee (own-knee), taught by 3 repetitions"))
    let movement = try decode(
      Program.glidectl("movements", "--json", "--socket", socket), as: TaughtMovement.self)
    #expect(movement.placement == .shank && movement.lesson.date?.count == 10)

    let status = try Program.glidectl("teach", "own-knee", "--socket", socket)
    #expect(status.status == 64 && status.errors.contains("--replace"))
    let number = try Program.glidectl("teach", "x", "--repetitions", "1", "--socket", socket)
    #expect(number.status == 64 && number.errors.contains("--repetitions takes 2 to 10."))
  }

  @Test func stopEndsALessonAndASessionOfWhatWasTaught() throws {
    // So slow that nothing of it is seen in this test's time.
    let lesson = try recording("lesson.csv", seed: 52, repetitions: 3)
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let socket = try daemon.start(
      recording: try Array(Data(contentsOf: URL(fileURLWithPath: lesson))), speed: 0.01)
    let output = Pipe()
    let process = Program.process(["teach", "own-knee", "--socket", socket])
    process.standardOutput = output
    process.standardError = output
    try process.run()
    while try !Program.glidectl("status", "--socket", socket).output.contains("is being taught") {}
    #expect(try Program.glidectl("stop", "--socket", socket).status == 0)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.contains("glidectl: No movement out and back was seen"))
    #expect(try Program.glidectl("stop", "--socket", socket).status == 1)

    let kept = try Program.glidectl("teach", "own-knee", "--from", lesson, "--socket", socket)
    #expect(kept.status == 0)
    let started = try Program.glidectl("start", "own", "--no-watch", "--socket", socket)
    #expect(started.output.hasPrefix("Started: Own knee, 3 sets of 10"))
    let stopped = try Program.glidectl("stop", "--socket", socket)
    #expect(stopped.lines.first == "Own knee: stopped.")
  }

  @Test(arguments: [
    (
      "Own Knee",
      "The name “Own Knee” must be lowercase letters and digits with hyphens between "
        + "them: own-knee."
    ),
    ("free", "“free” is an exercise of the catalogue. Give the movement another name."),
  ])
  func aNameHasRules(name: String, sentence: String) throws {
    let program = try Program.glidectl("teach", name, "--from", anchor.path, "--out", "/dev/null")
    #expect(program.status == 64)
    #expect(program.errors == "glidectl: \(sentence)\n")
  }

  @Test func saysWhyNothingWasLearned() throws {
    let one = try recording("one.csv", seed: 41, repetitions: 1)
    let program = try Program.glidectl("teach", "knee", "--from", one, "--out", "\(folder)/k.json")
    #expect(program.status == 1)
    #expect(program.errors.hasPrefix("glidectl: \(one): one repetition was seen ("))
    #expect(program.errors.contains("do two or three, slowly"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/k.json"))
  }

  @Test func saysWhatIsWrongWithAFile() throws {
    for (text, problem) in [
      (nil, "Cannot read"), ("{}", "version: is missing"), ("{\"version\": 7}", "newer program"),
      ("heel", "this is no taught movement"),
    ] {
      let path = "\(folder)/\(text == nil ? "absent" : "bad").json"
      if let text { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
      let program = try Program.glidectl("movements", "import", path)
      #expect(program.status == 1)
      #expect(program.errors.contains(path) && program.errors.contains(problem))
    }
  }

  @Test func keepingNeedsADaemonBeforeAnythingIsLearned() throws {
    let program = try Program.glidectl(
      "teach", "knee", "--from", "/nonexistent.csv", "--socket", "/nonexistent/glided.sock")
    #expect(program.status == 69)
    #expect(program.errors.hasPrefix("glidectl: No daemon listens at"))
  }
}

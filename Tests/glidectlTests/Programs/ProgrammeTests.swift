import TestFiles
import Foundation
import GlideInterface
import TestTerminal
import Testing

@testable import glidectl

/// The commands about the plan and about pain, with a real daemon.
@Suite(.timeLimit(.minutes(10))) struct ProgrammeCommandTests {
  /// Runs `body` with a daemon and the path of its socket.
  private func withDaemon(
    _ body: (_ glidectl: (String...) throws -> Program, _ socket: String) throws -> Void
  ) throws {
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let recording = HingeRecording.text(repetitions: 2, header: [("placement", "shank")])
    let socket = try daemon.start(recording: Array(recording.utf8), speed: 1)
    try body(
      { (arguments: String...) in try Program.glidectl(arguments + ["--socket", socket]) }, socket)
  }

  @Test func thePlanIsShownAndChanged() throws {
    try withDaemon { glidectl, _ in
      let shown = try glidectl("plan")
      #expect(shown.status == 0)
      #expect(shown.output.contains("Long walk (walk)"))
      #expect(shown.output.contains("3 sets of 10, hold 1 s, 3 times a day"))
      let set = try glidectl("plan", "set", "slump", "--side", "left", "--times-a-day", "2")
      #expect(set.status == 0, "\(set.errors)")
      #expect(set.output.contains("3 sets of 10, hold 1 s, 2 times a day"))
      let third = try glidectl("plan", "add", "knee-roll")
      #expect(third.status == 64)
      #expect(third.errors.contains("I only add one to two new ones every few days"))
      #expect(third.errors.contains("--knowingly"))
      #expect(try glidectl("plan", "add", "knee-roll", "--knowingly").status == 0)
      let plan = try JSONDecoder().decode(
        GetPlan.Reply.self, from: Data(try glidectl("plan", "show", "--json").output.utf8))
      #expect(plan.items.map(\.exercise).last == "knee-roll-supine")
      #expect(plan.items.first?.side == .left)
      #expect(try glidectl("plan", "remove", "knee").status == 0)
      let wrong = try glidectl("plan", "set", "walk", "--seconds", "0.5")
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("--seconds: 0.5 is less than 1: give 1 to 14400."))
      let unknown = try glidectl("plan", "add", "wlak")
      #expect(unknown.errors.contains("Did you mean walk?"))
      #expect(try glidectl("plan", "show", "--text").output.contains("times-a-day: 2"))
    }
  }

  @Test func aFileIsChecked() throws {
    try withDaemon { glidectl, _ in
      let bad = try TemporaryFile(containing: "items:\n  - exercise: walk\n    repetitions: 300\n")
      let program = try glidectl("plan", "check", bad.path)
      #expect(program.status == 1)
      #expect(
        program.errors
          == "glidectl: \(bad.path) line 3: repetitions: walk goes by time: give seconds instead\n")
      let good = try TemporaryFile(containing: "items:\n  - exercise: walk\n")
      #expect(try glidectl("plan", "check", good.path).output.contains("1 exercise, all right"))
      #expect(try glidectl("plan").output.contains("sciatic-slider"))
    }
  }

  /// What was written is not lost, whatever is wrong with it.
  @Test(arguments: [
    ("sed -i s/3/2/", 0), ("true", 0), ("sed -i s/sets/sest/", 1), ("false", 1),
  ])
  func thePlanIsEdited(editor: String, status: Int32) throws {
    try withDaemon { _, socket in
      let program = try Program.glidectl(
        ["plan", "edit", "--socket", socket], environment: ["VISUAL": editor])
      #expect(program.status == status, "\(program.errors)")
      switch editor {
      case "true": #expect(program.output.contains("Nothing has changed."))
      case "sed -i s/3/2/": #expect(program.output.contains("The plan is changed."))
      default:
        let path = try #require(
          program.errors.split(separator: " ").last.map { $0.dropLast(2) })
        let text = try String(contentsOfFile: String(path), encoding: .utf8)
        #expect(text.contains("sliders") || text.contains("slider"))
        try FileManager.default.removeItem(atPath: String(path))
        if editor != "false" {
          #expect(program.errors.contains("sest: there is no such key: did you mean sets?"))
        }
      }
    }
  }

  @Test func painAndTheMorningAreTold() throws {
    try withDaemon { glidectl, _ in
      let calm = try glidectl("pain", "2", "--note", "after the car")
      #expect(calm.status == 0 && calm.output == "Noted.\n")
      let sharp = try glidectl("pain", "sharp")
      #expect(sharp.output.contains("The nerve is very irritable"))
      #expect(sharp.output.contains("five at most, in a small range"))
      let today = try glidectl("today")
      #expect(today.output.contains("in a small range"))
      #expect(try glidectl("morning", "settled").status == 0)
      for (words, cure) in [
        (["pain", "11"], "is not 0 to 10, sharp or spreading"),
        (["pain", "worse"], "Did you mean “glidectl morning worse”?"),
        (["morning", "wrose"], "worse"), (["pain", "1", "--before", "--after"], "--before"),
      ] {
        let program = try Program.glidectl(words)
        #expect(program.status == 64)
        #expect(program.errors.contains(cure), "\(program.errors)")
      }
    }
  }

  @Test func theQuestionsAreAnsweredOnce() throws {
    try withDaemon { glidectl, _ in
      #expect(try glidectl("today").output.contains("there are questions to answer, once"))
      let asked = try glidectl("redflags")
      #expect(asked.output.contains("at the genitals or the back passage"))
      #expect(asked.output.contains("Not all is answered yet"))
      #expect(try glidectl("redflags", "--none").output.contains("You may start"))
      #expect(try !glidectl("today").output.contains("questions to answer"))
    }
  }

  /// A person at a terminal is asked one question after the other; a yes ends it with what to do.
  @Test func aPersonIsAskedAtTheTerminal() throws {
    try withDaemon { glidectl, socket in
      let terminal = try PseudoTerminal(columns: 80, rows: 24)
      let process = Program.process(["redflags", "--socket", socket])
      process.standardInput = terminal.line
      process.standardOutput = terminal.line
      try process.run()
      _ = terminal.read(until: "between the legs")
      try terminal.screen.write(contentsOf: Data("n\n".utf8))
      _ = terminal.read(until: "bowels? [y/n]")
      try terminal.screen.write(contentsOf: Data("maybe\n".utf8))
      _ = terminal.read(until: "bowels? [y/n]")
      try terminal.screen.write(contentsOf: Data("y\n".utf8))
      let text = terminal.read(until: "--clinician-seen")
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
      for number in ["112", "999", "911"] { #expect(text.contains(number)) }
      let today = try glidectl("today")
      #expect(today.output.hasPrefix("You reported warning signs that need emergency care now"))
      #expect(try glidectl("redflags", "--clinician-seen").status == 0)
      #expect(try !glidectl("today").output.contains("warning signs"))
    }
  }
}

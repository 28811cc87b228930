import Foundation
import GlideInterface
import Testing

@testable import glidectl

/// The commands that look back, on what a real daemon has kept of a real set.
@Suite(.timeLimit(.minutes(10))) struct LookingBackTests {
  private func withDaemon(
    _ body: (_ glidectl: (String...) throws -> Program) throws -> Void
  ) throws {
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let recording = HingeRecording.text(repetitions: 7, header: [("placement", "shank")])
    let socket = try daemon.start(recording: Array(recording.utf8), speed: 50)
    try body { (arguments: String...) in
      try Program.glidectl(arguments + ["--socket", socket])
    }
  }

  private func decode<T: Decodable>(_ line: String, as type: T.Type) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(line.utf8))
  }

  @Test func saysHowToBeginWhereThereIsNothing() throws {
    try withDaemon { glidectl in
      for command in ["history", "trend range", "trend adherence"] {
        let words = command.split(separator: " ").map(String.init)
        let program = try words.count == 1 ? glidectl(words[0]) : glidectl(words[0], words[1])
        #expect(program.status == 0)
        #expect(program.output.hasPrefix("No session in the last "), "\(program.errors)")
        #expect(program.output.contains("glidectl start EXERCISE"))
      }
      let pain = try glidectl("trend", "pain")
      #expect(pain.output.hasPrefix("No pain was told"))
      #expect(try glidectl("pain", "sharp").status == 0)
      #expect(
        try glidectl("trend", "pain").output.hasPrefix("Sharp or spreading pain was told once on "))
      let show = try glidectl("show")
      #expect(show.status == 1)
      #expect(show.errors.hasPrefix("glidectl: There is no session yet. “glidectl start"))
      let number = try glidectl("show", "12")
      #expect(number.status == 64)
      #expect(number.errors.contains("There is no session 12. “glidectl history” lists them."))
    }
  }

  @Test func aSessionThatRunsHasNotEndedYet() throws {
    try withDaemon { glidectl in
      let start = try glidectl(
        "start", "knee-extension-seated", "--side", "left", "--get-ready", "300", "--no-watch")
      #expect(start.status == 0, "\(start.errors)")
      #expect(try glidectl("show").lines.first?.hasSuffix(": not ended yet.") == true)
      #expect(try glidectl("history").lines.last?.hasSuffix("not ended yet") == true)
      #expect(try glidectl("stop").status == 0)
      #expect(try glidectl("show").lines.first?.hasSuffix(": stopped.") == true)
      // There is a session, and nothing that was measured in it.
      let trend = try glidectl("trend", "ROM")
      #expect(trend.output == "No range of motion was measured in the last 8 weeks.\n")
    }
  }

  @Test func agreesWithTheSetThatWasDone() throws {
    try withDaemon { glidectl in
      let run = try glidectl(
        "start", "knee-extension-seated", "--side", "left", "--sets", "1", "--repetitions", "7",
        "--no-watch")
      #expect(run.status == 0, "\(run.errors)")
      let watch = try glidectl("watch", "--json")
      #expect(watch.output.contains("sessionEnded") || watch.output.contains("\"summary\""))

      let list = try glidectl("history", "--json")
      let record = try decode(try #require(list.lines.first), as: SessionRecord.self)
      #expect(list.lines.count == 1)
      #expect(record.exercise == "knee-extension-seated" && record.side == .left)
      #expect(record.sets.map(\.corrected).reduce(0, +) == 7)
      let line = try #require(try glidectl("history").lines.last)
      #expect(line.contains("7 of 7") && line.contains(" L "), "\(line)")

      let shown = try decode(try glidectl("show", "last", "--json").output, as: SessionRecord.self)
      let repetitions = shown.sets.flatMap { $0.repetitions ?? [] }
      #expect(repetitions.count == 7)
      #expect(repetitions.allSatisfy { abs($0.rangeOfMotion - 60) < 3 })
      let text = try glidectl("show", "\(record.id)").output
      #expect(text.contains("repetitions  7 of 7"), "\(text)")

      let trend = try glidectl("trend", "ROM")
      #expect(trend.output.contains("left leg: 60° in the week of "), "\(trend.output)")

      let directory = "/tmp/glide-test-\(UUID())"
      defer { try? FileManager.default.removeItem(atPath: directory) }
      let export = try glidectl("export", "--format", "csv", "--out", directory)
      #expect(export.status == 0, "\(export.errors)")
      let file = try #require(export.lines.first { $0.contains("repetitions") })
      let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\r\n")
      #expect(rows.count == 8)

      let page = directory + "/page.html"
      #expect(try glidectl("report", "--html", page).status == 0)
      let html = try String(contentsOfFile: page, encoding: .utf8)
      #expect(html.contains("<td class=\"figure\">7 / 7</td>"))
    }
  }
}

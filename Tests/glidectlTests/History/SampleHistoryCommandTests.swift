import TestFiles
import Foundation
import TestTerminal
import Testing

@testable import glidectl

/// The commands that look back, on the sample history, which needs no daemon.
@Suite struct SampleHistoryCommandTests {
  private let directory: String = "/tmp/glide-test-\(UUID())"

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(arguments: [40, 80])
  func aSessionIsALine(columns: UInt16) throws {
    let terminal = try PseudoTerminal(columns: columns, rows: 50)
    let process = Program.process(["history", "--sample", "--days", "9"])
    process.environment?["TERM"] = "xterm"
    process.standardOutput = terminal.line
    try process.run()
    try terminal.line.close()
    let lines = terminal.read().split(separator: "\r\n").map(String.init)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(lines.contains { $0.contains("60 of 60") })
    for line in lines { #expect(line.count <= Int(columns), "\(line)") }
  }

  @Test(arguments: [
    ["history", "--days", "0"], ["show", "first"], ["show", "0"], ["trend", "mood"],
    ["trend", "pain", "--side", "left"], ["trend", "range", "--side", "both"],
    ["trend", "range", "--weeks", "0"], ["report"], ["export", "--format", "pdf", "--out", "x"],
    ["export", "--format", "csv"], ["trend", "range", "--exercise", "no-such"],
  ])
  func wrongWordsAreSaid(arguments: [String]) throws {
    let program = try Program.glidectl(arguments + ["--sample"])
    #expect(program.status == 64)
    #expect(program.output == "" && !program.errors.isEmpty)
  }

  @Test func whatIsExportedIsForItsOwnerAndOverwritesNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let export = ["export", "--sample", "--format", "csv", "--out", directory]
    let first = try Program.glidectl(export)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.lines.count == 3)
    #expect(try permissions(directory) == 0o700)
    for file in first.lines { #expect(try permissions(file) == 0o600) }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: first.lines[0]))
    let second = try Program.glidectl(export)
    #expect(second.status == 1)
    #expect(second.errors.contains("already. --replace writes over them"))
    #expect(try String(contentsOfFile: first.lines[0], encoding: .utf8) == "mine")
    #expect(try Program.glidectl(export + ["--replace"]).status == 0)
    #expect(try String(contentsOfFile: first.lines[0], encoding: .utf8).hasPrefix("session_id,"))
    let file = try Program.glidectl(
      "export", "--sample", "--format", "json", "--out", first.lines[0])
    #expect(file.errors.contains("is there and is no directory"))
  }

  @Test func aReportIsForItsOwnerAndOverwritesNothing() throws {
    let file = try TemporaryFile(containing: "mine")
    let again = try Program.glidectl("report", "--sample", "--html", file.path)
    #expect(again.status == 1)
    #expect(again.errors.contains("is there already. --replace writes over it"))
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "mine")
    #expect(
      try Program.glidectl("report", "--sample", "--html", file.path, "--replace").status == 0)
    #expect(try permissions(file.path) == 0o600)
    let nowhere = try Program.glidectl("report", "--sample", "--html", "/nonexistent/page.html")
    #expect(
      nowhere.errors
        == "glidectl: Cannot write /nonexistent/page.html: No such file or directory.\n")
  }

  @Test func aTrendIsAPictureToo() throws {
    let file = try TemporaryFile(containing: "")
    let program = try Program.glidectl(
      "trend", "ROM", "--sample", "--side", "right", "--svg", file.path, "--replace")
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output == "")
    let svg = try String(contentsOfFile: file.path, encoding: .utf8)
    #expect(svg.hasPrefix("<?xml") && svg.contains("right leg") && !svg.contains("left leg"))
  }

  @Test func oneSessionIsShownInFull() throws {
    let program = try Program.glidectl("show", "1", "--sample")
    #expect(program.lines.first == "Seated slump sciatic slider (nerve floss): done.")
    #expect(program.output.contains("pain before exercise"))
    #expect(program.output.contains("left leg, 2 of 2, range "))
  }
}

import Foundation
import GlideInterface
import TestTerminal
import Testing

@testable import glidectl

/// The commands that copy and delete the history, with a real daemon.
@Suite(.timeLimit(.minutes(10))) struct HistoryCommandTests {
  private let directory: RuntimeDirectory

  init() throws {
    directory = try RuntimeDirectory()
  }

  /// Runs `body` with a daemon that has kept one session.
  private func withHistory(
    _ body: (_ glidectl: (String...) throws -> Program, _ socket: String) throws -> Void
  ) throws {
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let recording = HingeRecording.text(repetitions: 5, header: [("placement", "shank")])
    let socket = try daemon.start(recording: Array(recording.utf8), speed: 100)
    func glidectl(_ arguments: String...) throws -> Program {
      try Program.glidectl(arguments + ["--socket", socket])
    }
    let session = try glidectl(
      "start", "knee-extension-seated", "--sets", "1", "--repetitions", "3", "--get-ready", "0.5",
      "--watch")
    #expect(session.status == 0)
    try body(glidectl, socket)
  }

  private func sessions(_ socket: String) throws -> [SessionRecord] {
    try DaemonConnection(path: socket).call(ListSessions.name, returning: ListSessions.Reply.self)
      .sessions
  }

  private func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
  }

  @Test func aBackupIsADatabaseForItsOwnerAlone() throws {
    try withHistory { glidectl, _ in
      let file = "\(directory.path)/copy.sqlite"
      let backup = try glidectl("backup", file)
      #expect(backup.status == 0 && backup.output.hasPrefix("\(file): "))
      #expect(try contents() == ["copy.sqlite"])
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let count = try Python.run(
        """
        import sqlite3, sys
        db = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro&immutable=1", uri=True)
        print(db.execute("PRAGMA integrity_check").fetchone()[0],
              db.execute("SELECT count(*) FROM repetitions").fetchone()[0])
        """, file)
      #expect(count == "ok 3\n")

      let again = try glidectl("backup", file)
      #expect(again.status == 64 && again.errors.contains("is there already"))
      #expect(try glidectl("backup", file, "--replace").status == 0)
      #expect(try contents() == ["copy.sqlite"])
      let nowhere = try glidectl("backup", "\(directory.path)/no/copy.sqlite")
      #expect(nowhere.status == 1 && nowhere.errors.contains("No such file or directory"))
    }
  }

  /// Clinical.md 3a: "keep sensed vs adjusted columns", "editable for the day".
  @Test func aSessionOfTodayCanBeCorrected() throws {
    try withHistory { glidectl, socket in
      let exercise = "knee-extension-seated"
      #expect(try glidectl("undo").output == "\(exercise), set 1: 2 (the sensor saw 3)\n")
      #expect(try glidectl("adjust", "-1").output == "\(exercise), set 1: 1 (the sensor saw 3)\n")
      #expect(try glidectl("adjust", "+1").output == "\(exercise), set 1: 2 (the sensor saw 3)\n")
      #expect(
        try glidectl("relabel", "side", "right", "--last-set").output.contains("right leg, set 1"))
      #expect(try glidectl("relabel", "exercise", "sit-to-stand").output.hasPrefix("sit-to-stand"))
      let again = try glidectl("relabel", "exercise", "sit-to-stand")
      #expect(again.status == 1)
      #expect(again.errors.contains("Nothing of today can be put right like that"))
      #expect(try glidectl("adjust", "-2").status == 64)
      #expect(try glidectl("relabel", "side", "up").status == 64)

      let session = try #require(try sessions(socket).first)
      #expect(session.exercise == "sit-to-stand")
      #expect(session.sets.map(\.sensed) == [3] && session.sets.map(\.corrected) == [2])
      #expect(session.sets.map(\.side) == [.right])
      #expect(
        session.corrections.map(\.kind)
          == [.undo, .adjust, .adjust, .relabelSide, .relabelExercise])
      #expect(session.corrections.last?.from == exercise)
    }
  }

  @Test func wipingAsksTwice() throws {
    try withHistory { glidectl, socket in
      // Without a terminal nothing is deleted by one word.
      for arguments in [["wipe"], ["wipe", "--yes"]] {
        let wipe = try Program.glidectl(arguments + ["--socket", socket])
        #expect(wipe.status == 64 && wipe.errors.contains("Nothing was deleted"))
      }
      #expect(try sessions(socket).count == 1)
      for (words, isDeleted) in [
        (["no"], false), (["yes", "yes"], false), (["yes", "delete"], true),
      ] {
        let terminal = try PseudoTerminal(columns: 80, rows: 24)
        let process = Program.process(["wipe", "--socket", socket])
        process.standardInput = terminal.line
        process.standardOutput = terminal.line
        process.standardError = terminal.line
        try process.run()
        for word in words {
          _ = terminal.read(until: ": ")
          try terminal.screen.write(contentsOf: Data("\(word)\n".utf8))
        }
        process.waitUntilExit()
        #expect((process.terminationStatus == 0) == isDeleted)
        #expect(try sessions(socket).count == (isDeleted ? 0 : 1))
      }
    }
  }

  @Test func wipingGoesWithoutATerminalBySayingYesTwice() throws {
    try withHistory { glidectl, socket in
      let wipe = try glidectl("wipe", "--yes", "--yes")
      #expect(wipe.status == 0 && wipe.output == "All of it is deleted.\n")
      #expect(try sessions(socket) == [])
      #expect(try glidectl("status").output.hasPrefix("idle: “glidectl start EXERCISE”"))
    }
  }
}

/// Python's own SQLite: another reader than the one that wrote.
private enum Python {
  static func run(_ script: String, _ argument: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, argument]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}

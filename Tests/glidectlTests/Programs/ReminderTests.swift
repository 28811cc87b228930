import Foundation
import Testing

@testable import glidectl

/// The reminder, with a real daemon and a stand-in for the desktop.
@Suite(.timeLimit(.minutes(10))) struct ReminderTests {
  private let directory: RuntimeDirectory

  init() throws {
    directory = try RuntimeDirectory()
  }

  /// Runs “today --remind” where the search path has `notify-send`, and returns what that was told,
  /// a line for each argument; nil where it was not called.
  private func remind(
    _ socket: String, hasDesktop: Bool = true, status: Int = 0
  ) throws -> String? {
    let programs = "\(directory.path)/bin-\(UUID())"
    try FileManager.default.createDirectory(
      atPath: programs, withIntermediateDirectories: true)
    if hasDesktop {
      let script = "#!/bin/sh\nprintf '%s\\n' \"$@\" >'\(programs)/told'\nexit \(status)\n"
      try Data(script.utf8).write(to: URL(fileURLWithPath: "\(programs)/notify-send"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(programs)/notify-send")
    }
    let program = try Program.glidectl(
      "today", "--remind", "--socket", socket, environment: ["PATH": programs])
    #expect(program.status == 0)
    #expect(program.output.isEmpty && program.errors.isEmpty, "\(program.errors)")
    let told = "\(programs)/told"
    guard FileManager.default.fileExists(atPath: told) else { return nil }
    return try String(contentsOfFile: told, encoding: .utf8)
  }

  @Test func tellsTheDesktopWhatIsDueAndNothingElse() throws {
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let recording = HingeRecording.text(repetitions: 2, header: [("placement", "shank")])
    let socket = try daemon.start(recording: Array(recording.utf8), speed: 1)
    #expect(
      try remind(socket) == """
        --app-name=glide
        --urgency=low
        --
        glide
        When it suits you: Seated slump sciatic slider (nerve floss), Long walk. “glidectl today”

        """)
    #expect(try remind(socket, hasDesktop: false) == nil)
    #expect(try remind(socket, status: 1) != nil, "a desktop without notifications is no fault")
    for exercise in ["slump", "walk"] {
      let removed = try Program.glidectl("plan", "remove", exercise, "--socket", socket)
      #expect(removed.status == 0, "\(removed.errors)")
    }
    #expect(try remind(socket) == nil, "nothing is due")
  }

  @Test func isQuietWhereNoDaemonRuns() throws {
    #expect(try remind("\(directory.path)/none.sock") == nil)
  }
}

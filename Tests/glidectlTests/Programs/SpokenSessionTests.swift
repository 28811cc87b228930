import Foundation
import Testing

@testable import glidectl

/// A session that is spoken, with a real daemon and a stand-in for the voice.
@Suite(.timeLimit(.minutes(10))) struct SpokenSessionTests {
  private let directory: RuntimeDirectory

  init() throws {
    directory = try RuntimeDirectory()
  }

  /// A voice that writes down what it is to say, and takes no time over it.
  private func makeVoice() throws {
    let path = "\(directory.path)/espeak-ng"
    let script = "#!/bin/sh\nprintf '%s\\n' \"$2\" >>'\(directory.path)/said'\n"
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// Whoever speaks follows the session, also where no terminal is there to show it.
  @Test func isSpokenToItsEnd() throws {
    try makeVoice()
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let recording = HingeRecording.text(repetitions: 4, header: [("placement", "shank")])
    let socket = try daemon.start(recording: Array(recording.utf8), speed: 1)
    let program = try Program.glidectl(
      "start", "knee-ext", "--side", "left", "--sets", "1", "--repetitions", "3", "--get-ready",
      "1", "--speak", "--socket", socket, environment: ["PATH": directory.path])
    #expect(program.status == 0, "\(program.errors)")
    let said = try String(contentsOfFile: "\(directory.path)/said", encoding: .utf8)
      .split(separator: "\n")
    #expect(said.contains("Go.") && said.contains("Two to go.") && said.contains("Last one."))
    #expect(said.last?.hasPrefix("3. Done.") == true, "\(said)")
  }

  @Test func aVoiceNeedsSomebodyWhoListens() throws {
    let program = try Program.glidectl("start", "free", "--speak", "--no-watch")
    #expect(program.status == 64)
    #expect(program.errors.contains("--speak and --no-watch do not go together"))
  }
}

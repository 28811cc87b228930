import TestFiles
import Foundation
import GlideInterface
import Testing

@testable import glidectl

/// Cues spoken through a program: here one that writes down what it says, and takes its time.
@Suite(.timeLimit(.minutes(10)))
struct Speakers {
  private let file: TemporaryFile

  init() throws {
    file = try TemporaryFile(containing: "", name: "said")
  }

  /// A program that notes the beginning and the end of each text; a longer one ends when it is let, a
  /// single character never does.
  private func program() throws -> SpeechProgram {
    let script = """
      for text in "$@"; do :; done
      echo "$text" >>'\(file.directory.path)/said'
      case "$text" in ?) exec sleep 60 ;; esac
      while [ ! -e '\(file.directory.path)/end' ]; do sleep 0.02; done
      echo "end of $text" >>'\(file.directory.path)/said'
      """
    let path = "\(file.directory.path)/script"
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    return SpeechProgram(path: "/bin/sh", arguments: [path])
  }

  private func letLongerOnesEnd() throws {
    try Data().write(to: URL(fileURLWithPath: "\(file.directory.path)/end"))
  }

  private var said: [String] {
    let text = try? String(contentsOfFile: "\(file.directory.path)/said", encoding: .utf8)
    return text?.split(separator: "\n").map(String.init) ?? []
  }

  /// Until the program has said so much; the suite's time limit ends a wait for nothing.
  private func wait(for lines: Int, _ speaker: Speaker) async throws {
    while said.count < lines {
      speaker.tend()
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  private func cue(_ text: String, _ priority: CuePriority = .count) -> Cue {
    Cue(id: "test", priority: priority, text: text)
  }

  @Test func aCueIsSpokenToItsEnd() async throws {
    let speaker = Speaker(try program())
    speaker.speak(cue("Two to go."))
    speaker.speak(cue(""))
    try letLongerOnesEnd()
    try await wait(for: 2, speaker)
    #expect(said == ["Two to go.", "end of Two to go."])
  }

  @Test func theNewerCutsOffTheOlder() async throws {
    let speaker = Speaker(try program())
    speaker.speak(cue("7"))
    try await wait(for: 1, speaker)
    speaker.speak(cue("8"))
    try await wait(for: 2, speaker)
    #expect(said == ["7", "8"])
    speaker.silence()
  }

  @Test func aWarningCutsOffAndIsSpokenToItsEnd() async throws {
    let speaker = Speaker(try program())
    speaker.speak(cue("7"))
    try await wait(for: 1, speaker)
    speaker.speak(cue("Stop here and rest.", .safety))
    try await wait(for: 2, speaker)
    speaker.speak(cue("8"))
    speaker.speak(cue("No sensor.", .safety))
    try letLongerOnesEnd()
    try await wait(for: 5, speaker)
    #expect(
      said == [
        "7", "Stop here and rest.", "end of Stop here and rest.", "No sensor.",
        "end of No sensor.",
      ])
  }

  @Test func nothingWaitsForAVoice() throws {
    let speaker = Speaker(try program())
    let clock = ContinuousClock()
    let time = clock.measure { for number in 0..<5 { speaker.speak(cue("\(number)")) } }
    #expect(time < .seconds(3))
    speaker.silence()
  }

  @Test func aProgramThatIsNotThereIsToBeInstalled() throws {
    #expect(
      throws: Failure(
        "There is nothing to speak with: install the package espeak-ng, or speech-dispatcher.")
    ) {
      try SpeechProgram.find(in: SearchPath("/nowhere:\(file.directory.path)"))
    }
  }

  @Test func theVoiceThatTheWearerChoseComesFirst() throws {
    for name in ["espeak-ng", "spd-say"] {
      let path = "\(file.directory.path)/\(name)"
      try Data().write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      #expect(
        try SpeechProgram.find(in: SearchPath("/nowhere:\(file.directory.path)")).path == path)
    }
  }
}

import ArgumentParser

/// How a session that is shown is heard.
struct VoiceOptions: ParsableArguments {
  @Flag(help: "Speak: counts, holds, warnings, through spd-say or espeak-ng.")
  var speak: Bool = false

  @Flag(
    inversion: .prefixedNo,
    help: "Ring the terminal's bell when a hold is long enough, and when it is long.")
  var bell: Bool = true

  /// Throws where there is nothing to speak with.
  func speaker() throws(Failure) -> Speaker? {
    speak ? Speaker(try SpeechProgram.find()) : nil
  }
}

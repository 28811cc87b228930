/// A program that speaks a text and ends when it has.
struct SpeechProgram: Sendable, Equatable {
  var path: String
  /// Come before the text.
  var arguments: [String]
  /// Silences what the program has handed to a server of its own; nil where ending it is enough.
  var silence: [String]?

  /// The programs that will do, the best first: speech-dispatcher has the voice that the wearer chose.
  private static let known: [(name: String, arguments: [String], silence: [String]?)] = [
    ("spd-say", ["--wait", "--"], ["--cancel"]),
    ("espeak-ng", ["--"], nil),
    ("espeak", ["--"], nil),
  ]

  /// Returns the best program in the search path; throws where there is none, and says what to do.
  static func find(in search: SearchPath = .current) throws(Failure) -> SpeechProgram {
    for program in known {
      guard let path = search.path(of: program.name) else { continue }
      return SpeechProgram(path: path, arguments: program.arguments, silence: program.silence)
    }
    throw Failure(
      "There is nothing to speak with: install the package espeak-ng, or speech-dispatcher.")
  }
}

/// Tells what the wearer means by the keys that are pressed while a session is shown.
struct KeyReader: Sendable, Equatable {
  enum Question: Sendable, Equatable {
    case pain
    case end
  }

  enum Meaning: Sendable, Equatable {
    case pauseOrGoOn
    case next
    case skip
    case undo
    case pain(PainWord)
    case end
    /// A question, which the next key answers.
    case question(Question)
    /// What was asked is answered by neither yes nor a figure: nothing happens.
    case nothing
    case help
  }

  private var question: Question?

  /// Returns what `keys` mean, bytes of UTF-8 that were read at once.
  mutating func take(_ keys: [UInt8]) -> [Meaning] {
    // A key of several bytes, an arrow, is none of ours; escape alone drops the question.
    if keys.first == Self.escape, keys.count > 1 { return [] }
    return keys.compactMap { take($0) }
  }

  private mutating func take(_ key: UInt8) -> Meaning? {
    let character = Character(UnicodeScalar(key)).lowercased()
    if let asked = question {
      question = nil
      return answer(to: asked, character)
    }
    switch character {
    case " ": return .pauseOrGoOn
    case "n": return .next
    case "s": return .skip
    case "u": return .undo
    case "p": question = .pain
    case "q": question = .end
    case "?", "h": return .help
    default: return nil
    }
    return question.map(Meaning.question)
  }

  private static let escape: UInt8 = 0x1B

  private func answer(to question: Question, _ character: String) -> Meaning {
    switch question {
    case .pain:
      let word = character == "s" ? "sharp" : character
      return PainWord(word).map(Meaning.pain) ?? .nothing
    case .end:
      return character == "y" ? .end : .nothing
    }
  }
}

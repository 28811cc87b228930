extension Catalogue {
  /// Returns the ids that a mistyped one may have meant, the likeliest first, at most three.
  ///
  /// An id is likely when it is a few typing errors away, or when its words, or those of the
  /// exercise's name, are the words asked for or begin like them.
  public func suggestions(for id: String) -> [String] {
    let wanted = id.lowercased()
    return
      exercises
      .map { (id: $0.id, likeness: Self.likeness(of: wanted, to: $0)) }
      .filter { $0.likeness >= 0.5 }
      .enumerated()
      .sorted { ($1.element.likeness, $0.offset) < ($0.element.likeness, $1.offset) }
      .prefix(3)
      .map(\.element.id)
  }

  /// From 0 to 2: how much of the whole and how many of the words are alike.
  private static func likeness(of wanted: String, to exercise: Exercise) -> Double {
    let asked = words(of: wanted)
    guard !asked.isEmpty else { return 0 }
    let idWords = words(of: exercise.id)
    let whole = similarity(asked.joined(), idWords.joined())
    let nameWords = words(of: exercise.name.lowercased())
    let found = asked.reduce(0) { sum, word in
      let inId = idWords.map { wordLikeness(of: word, to: $0) }.max() ?? 0
      let inName = nameWords.map { wordLikeness(of: word, to: $0) }.max() ?? 0
      return sum + max(inId, inName * 0.8)
    }
    let share = found / Double(asked.count)
    // The whole decides alone only when it is close; else it orders what shares words.
    guard share >= 0.5 || whole >= 0.7 else { return 0 }
    return share + whole
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func wordLikeness(of wanted: String, to word: String) -> Double {
    if wanted == word { return 1 }
    if wanted.count >= 3, word.hasPrefix(wanted) { return 0.9 }
    if word.count >= 3, wanted.hasPrefix(word) { return 0.8 }
    let alike = similarity(wanted, word)
    return wanted.count >= 4 && alike >= 0.7 ? alike * 0.9 : 0
  }

  /// 1 for the same text, less by the share of characters to change.
  private static func similarity(_ a: String, _ b: String) -> Double {
    let longest = max(a.count, b.count)
    return longest == 0 ? 1 : 1 - Double(EditDistance.between(Array(a), Array(b))) / Double(longest)
  }
}

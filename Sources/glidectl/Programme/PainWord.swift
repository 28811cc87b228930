/// What a person says of pain: a number from 0 to 10, or that it is sharp or spreads.
struct PainWord: Equatable {
  var level: Int?
  var isSharp: Bool = false
  var isSpreading: Bool = false

  /// Nil where the word is none of these.
  init?(_ word: String) {
    switch word.lowercased() {
    case "sharp": isSharp = true
    case "spreading", "spreads": isSpreading = true
    case let number:
      guard let level = Int(number), (0...10).contains(level) else { return nil }
      self.level = level
    }
  }
}

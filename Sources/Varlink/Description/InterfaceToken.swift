/// A word or sign of an interface definition.
struct InterfaceToken {
  var text: String
  /// From 1.
  var line: Int

  /// Returns what stands between white space and comments.
  static func tokens(of text: String) -> [InterfaceToken] {
    var tokens: [InterfaceToken] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var rest = line.prefix { $0 != "#" }.drop(while: \.isWhitespace)
      while !rest.isEmpty {
        let length = signs.first(where: rest.hasPrefix)?.count ?? wordLength(of: rest)
        tokens.append(InterfaceToken(text: String(rest.prefix(length)), line: index + 1))
        rest = rest.dropFirst(length).drop(while: \.isWhitespace)
      }
    }
    return tokens
  }

  private static let signs: [String] = ["->", "[string]", "[]"]

  /// At least 1: any other character is a sign by itself.
  private static func wordLength(of text: Substring) -> Int {
    var length = 0
    var rest = text
    // A hyphen belongs to an interface's name, unless it is half of "->".
    while let character = rest.first, !rest.hasPrefix("->"),
      character.isLetter || character.isNumber || "._-".contains(character)
    {
      rest = rest.dropFirst()
      length += 1
    }
    return max(length, 1)
  }
}

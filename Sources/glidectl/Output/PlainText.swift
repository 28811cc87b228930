/// Text for a screen: one line of it, or several of a given width.
extension String {
  /// This text without what would steer a terminal: control characters become blanks.
  var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
  }

  /// This text in ASCII, for a terminal that shows nothing else.
  var inASCII: String {
    var result = ""
    for character in self {
      switch character {
      case "°": result += " deg"
      case "×": result += "x"
      case "–", "—": result += "-"
      case "·": result += "-"
      case "…": result += "..."
      case "“", "”": result += "\""
      case "’": result += "'"
      default: result += character.isASCII ? String(character) : "?"
      }
    }
    return result
  }

  /// This text broken between words into lines of `width` characters at most.
  ///
  /// A word that is longer than a line is broken where the line ends.
  func wrapped(to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
      while line.count > width {
        lines.append(String(line.prefix(width)))
        line.removeFirst(width)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// These lines with those that are too long for `width` broken between words, as far in as they
  /// begin; the others stay as they are.
  func broken(to width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.count <= width
        ? [String(line)]
        : indented(String(line), by: line.prefix { $0 == " " }.count, columns: width)
    }.joined(separator: "\n")
  }

  /// This text in at most `width` characters; what is left out shows as two dots.
  func shortened(to width: Int) -> String {
    count <= width ? self : prefix(max(0, width - 2)) + ".."
  }

  var trimmedAtEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }

  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

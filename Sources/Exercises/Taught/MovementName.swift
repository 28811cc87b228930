/// What a taught movement may be called: as the ids of the catalogue, and none of them.
public enum MovementName {
  public static let longest: Int = 64

  /// Returns what is wrong with `name` and what to do about it, as the rest of a sentence about
  /// it; nil where it may be used.
  public static func problem(with name: String) -> String? {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, !name.isEmpty, !name.hasPrefix("-"), !name.hasSuffix("-") else {
      let example = suggestion(for: name).map { ": \($0)" } ?? ", as heel-slide"
      return "must be lowercase letters and digits with hyphens between them\(example)"
    }
    return name.utf8.count <= longest ? nil : "must have at most \(longest) characters"
  }

  /// Returns the name that comes nearest to `text`, nil where nothing of it can stay.
  private static func suggestion(for text: String) -> String? {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? nil : String(words.joined(separator: "-").prefix(longest))
  }
}

import FoundationEssentials

/// A table as RFC 4180 has it, with a header.
struct CSVTable {
  private var text: String

  init(columns: [String]) {
    text = columns.joined(separator: ",") + "\r\n"
  }

  /// Adds a row; nil is an empty field.
  mutating func add(_ fields: [CSVField?]) {
    text += fields.map { $0?.text ?? "" }.joined(separator: ",") + "\r\n"
  }

  var csv: Data { Data(text.utf8) }
}

/// What stands between two commas.
enum CSVField: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  case integer(Int)
  /// Rounded to so many decimals; empty where it is not finite.
  case decimal(Double, Int)
  /// A word of the program's own.
  case word(String)
  /// What somebody wrote.
  case free(String)

  init(stringLiteral word: String) { self = .word(word) }

  var text: String {
    switch self {
    case .integer(let number): "\(number)"
    case .decimal(let number, let decimals): number.isFinite ? number.fixed(decimals) : ""
    case .word(let word): Self.quoted(word)
    case .free(let text): Self.quoted(Self.unexecuted(text))
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// A spreadsheet takes what begins so for a formula and runs it (CWE-1236); an apostrophe in
  /// front of it makes it text.
  private static func unexecuted(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r\n".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }
}

extension CSVField {
  static func optional(_ number: Int?) -> CSVField? { number.map(CSVField.integer) }

  static func optional(_ number: Double?, _ decimals: Int) -> CSVField? {
    number.map { .decimal($0, decimals) }
  }

  static func free(_ text: String?) -> CSVField? { text.map { .free($0) } }
}

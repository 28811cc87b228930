import FoundationEssentials

/// A table of labels beside the public recordings, by the names of its columns.
struct LabelFile {
  /// A line of labels.
  struct Row {
    let file: String
    /// From 1, the headings' line included.
    let line: Int
    fileprivate let fields: [Substring: Substring]

    func text(_ column: String) throws(LabelError) -> String {
      guard let field = fields[column[...]] else {
        throw LabelError(file: file, line: line, problem: "there is no \(column)")
      }
      return String(field)
    }

    /// Returns the field as what it stands for.
    func value<Value>(_ column: String, _ convert: (String) -> Value?) throws(LabelError) -> Value {
      let text = try text(column)
      guard let value = convert(text) else {
        throw LabelError(file: file, line: line, problem: "“\(text)” is not a known \(column)")
      }
      return value
    }
  }

  let rows: [Row]

  init(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let names = lines.isEmpty ? [] : lines.removeFirst()
    rows = lines.enumerated().map { index, fields in
      Row(
        file: path, line: index + 2,
        fields: Dictionary(zip(names, fields), uniquingKeysWith: { first, _ in first }))
    }
  }
}

/// A label that says nothing to go by.
struct LabelError: Error, CustomStringConvertible {
  var file: String
  var line: Int
  var problem: String

  var description: String { "\(file), line \(line): \(problem); correct the table" }
}

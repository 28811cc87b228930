import FoundationEssentials

/// A table of labels beside the public recordings, by the names of its columns.
struct LabelFile {
  let rows: [[String: String]]

  init(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let names = lines.isEmpty ? [] : lines.removeFirst()
    rows = lines.map { Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first }) }
  }
}

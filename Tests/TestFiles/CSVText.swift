public import Foundation

/// A table as RFC 4180 has it, read strictly by a reader that knows nothing of the writer.
public struct CSVText {
  public struct Malformed: Error {
    public let problem: String
    public let line: Int
  }

  public let header: [String]
  /// The fields of each row by their columns' names.
  public let rows: [[String: String]]

  /// Throws where a line does not end in CR LF, where a quote stands where none may, and where a row
  /// has more or fewer fields than the header.
  public init(_ data: Data) throws {
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Malformed(problem: "no UTF-8", line: 0)
    }
    var rest = Array(text.unicodeScalars)[...]
    var records: [[String]] = []
    while !rest.isEmpty { records.append(try Self.record(&rest, line: records.count + 1)) }
    guard let header = records.first else { throw Malformed(problem: "no header", line: 1) }
    self.header = header
    rows = try records.dropFirst().enumerated().map { index, fields in
      guard fields.count == header.count else {
        throw Malformed(problem: "\(fields.count) fields of \(header.count)", line: index + 2)
      }
      return Dictionary(uniqueKeysWithValues: zip(header, fields))
    }
  }

  private static func record(
    _ rest: inout ArraySlice<Unicode.Scalar>, line: Int
  ) throws -> [String] {
    var fields: [String] = []
    while true {
      fields.append(
        rest.first == "\"" ? try quoted(&rest, line: line) : try plain(&rest, line: line))
      switch rest.popFirst() {
      case ",": continue
      case "\r" where rest.popFirst() == "\n": return fields
      default: throw Malformed(problem: "no CR LF behind the row", line: line)
      }
    }
  }

  private static func plain(
    _ rest: inout ArraySlice<Unicode.Scalar>, line: Int
  ) throws -> String {
    var field = String.UnicodeScalarView()
    while let next = rest.first, next != ",", next != "\r" {
      if next == "\"" || next == "\n" {
        throw Malformed(problem: "a quote or a line break outside of quotes", line: line)
      }
      field.append(rest.removeFirst())
    }
    return String(field)
  }

  private static func quoted(
    _ rest: inout ArraySlice<Unicode.Scalar>, line: Int
  ) throws -> String {
    rest.removeFirst()
    var field = String.UnicodeScalarView()
    while let next = rest.popFirst() {
      if next == "\"" {
        guard rest.first == "\"" else { return String(field) }
        rest.removeFirst()
      }
      field.append(next)
    }
    throw Malformed(problem: "a quote that does not end", line: line)
  }
}

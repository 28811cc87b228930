extension RecordingReader {
  /// The most lines that a header may have.
  static let longestHeader: Int = 1000

  /// Reads what stands in front of the samples: the header and the line that names the columns.
  static func readFront(
    _ lines: inout LineReader
  ) throws(RecordingError) -> (RecordingHeader, ColumnOrder) {
    var header = RecordingHeader()
    var hasHeader = false
    while let line = try lines.next() {
      let bytes = lines.number == 1 ? line.bytes.droppingByteOrderMark : line.bytes
      guard lines.number <= longestHeader else {
        throw lines.error(.headerTooLong(limit: longestHeader))
      }
      guard let line = String(line: bytes) else { throw lines.error(.notText) }
      let text = line.trimmingBlanks
      if text.isEmpty { continue }
      if text.first == "#" {
        hasHeader = true
        if let field = RecordingHeader.Field(comment: text.dropFirst()) {
          header.fields.append(field)
        }
        continue
      }
      do {
        return (header, try ColumnOrder(line: String(text)))
      } catch {
        throw lines.error(error)
      }
    }
    guard hasHeader else { throw RecordingError(file: lines.file, problem: .empty) }
    throw lines.error(.missingColumn(Column.time.name))
  }
}

extension RecordingHeader.Field {
  /// Reads `key: value`, or nil where there is no colon.
  fileprivate init?(comment: Substring) {
    guard let colon = comment.firstIndex(of: ":") else { return nil }
    key = String(comment[..<colon].trimmingBlanks)
    value = String(comment[comment.index(after: colon)...].trimmingBlanks)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var droppingByteOrderMark: Self {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Self(rebasing: dropFirst(3)) : self
  }
}

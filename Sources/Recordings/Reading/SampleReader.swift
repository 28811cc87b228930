import MotionCore

/// Reads samples from the lines behind the one that names the columns.
struct SampleReader: ~Copyable {
  let order: ColumnOrder
  private(set) var warnings: [RecordingWarning]
  private var lines: LineReader
  private var past: Past

  init(lines: consuming LineReader, order: ColumnOrder) {
    self.lines = lines
    self.order = order
    warnings = []
    past = Past()
  }

  /// Returns the next sample, or nil at the end.
  mutating func next() throws(RecordingError) -> MotionSample? {
    while let line = try lines.next() {
      if line.isBlank { continue }
      let row = Row(line.bytes, order: order)
      if !line.isEnded {
        guard let row, past.showsWhole(row) else {
          warnings.append(.lastLineCut(file: lines.file, line: lines.number))
          return nil
        }
      }
      guard let row else { throw lines.error(Row.problem(in: line.bytes, order: order)) }
      guard row[.time] >= past.time else {
        throw lines.error(.timeGoesBackwards(from: past.time, to: row[.time]))
      }
      past.take(row)
      return row.sample(hasAngularVelocity: order.hasAngularVelocity)
    }
    return nil
  }
}

/// What of the lines so far decides upon the next.
private struct Past {
  private(set) var time: Double = -.infinity

  /// The decimals that the last field had in every line; -1 where they differ.
  private var lastDecimals: Int?

  mutating func take(_ row: Row) {
    time = row[.time]
    if let decimals = row.lastDecimals, decimals != lastDecimals {
      lastDecimals = lastDecimals == nil ? decimals : -1
    }
  }

  /// Whether a line without an end shows that none of its last number is missing.
  func showsWhole(_ row: Row) -> Bool {
    guard let decimals = row.lastDecimals else { return true }
    return decimals > 0 && decimals == lastDecimals
  }
}

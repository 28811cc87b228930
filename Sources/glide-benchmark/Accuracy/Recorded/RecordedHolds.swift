import MotionCore

/// How the core's holds differ from those found in the recordings afterwards, the exercise being
/// declared.
///
/// A label is the time above 85 % of the greatest tilt. The core's hold is the time still near the
/// far end: it leaves out the slow beginning and end of the movements, and a limb that goes on
/// slowly. So both are compared with the label: that hold, and the time above 85 % of the core's own
/// excursion, which is the label's definition.
struct RecordedHolds {
  struct Errors {
    var still = Deviations()
    var near = Deviations()
  }

  private(set) var byStyle: [String: Errors] = [:]
  private(set) var all = Errors()
  private(set) var labelled = 0

  /// The labels' share of the greatest tilt.
  private static let near: Double = 0.85

  init(_ sessions: [RecordedSession], directory: String) throws {
    let labels = try LabelFile(path: directory + "/holds.csv").rows.map { try LabelledHold($0) }
    labelled = labels.count
    let byFile = Dictionary(grouping: labels, by: \.file)
    for session in sessions {
      guard let labels = byFile[session.file] else { continue }
      let trace = ExcursionTrace(session.samples, session.profile)
      for match in matches(of: session.counted[.declared] ?? [], with: labels, span: \.span) {
        let still = match.counted.endHold - match.truth.hold
        let span = match.counted.startTime...match.counted.endTime
        let near = trace.time(above: Self.near, within: span) - match.truth.hold
        byStyle[match.truth.style, default: Errors()].add(still: still, near: near)
        all.add(still: still, near: near)
      }
    }
  }

  var table: Table {
    var table = Table("style", "holds", "still", "95 %", "near the end", "95 %")
    for (style, errors) in byStyle.sorted(by: { $0.key < $1.key }) + [("all", all)] {
      table.add(
        style, "\(errors.still.values.count)", decimal(errors.still.median, 2),
        decimal(errors.still.size95, 2), decimal(errors.near.median, 2),
        decimal(errors.near.size95, 2))
    }
    return table
  }
}

extension RecordedHolds.Errors {
  fileprivate mutating func add(still: Double, near: Double) {
    self.still.add(still)
    self.near.add(near)
  }
}

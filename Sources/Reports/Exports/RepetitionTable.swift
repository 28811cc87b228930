import FoundationEssentials
import GlideInterface

/// One row a repetition: those that the sensor saw, and behind them those that the wearer added.
///
/// A repetition that the wearer took back stays, flagged `taken-back`: the last ones of its set, as
/// a correction says how many and not which. So the rows that are not taken back are as many as the
/// session's repetitions. Times are seconds on the sensor's clock. `phi_start` and `phi_end`
/// are the segment's pitch, as true as the sensor lies along the limb, and empty where it seems not to.
struct RepetitionTable {
  static let columns: [String] = [
    "session_id", "exercise_id", "side", "set", "rep", "t_start", "t_end", "cycle_s", "hold_end_s",
    "hold_start_s", "phi_start", "phi_end", "rom_deg", "peak_dps", "ecc_ratio", "flags", "source",
    "confidence",
  ]

  /// Below it a repetition is flagged `unsure`: of those above, nine in ten are right.
  static let leastSure: Double = 0.9

  private var table: CSVTable = CSVTable(columns: columns)

  init(_ extract: Extract) {
    for session in extract.sessions {
      for set in session.record.sets { add(set, of: session.record) }
    }
  }

  var csv: Data { table.csv }

  private mutating func add(_ set: SetRecord, of session: SessionRecord) {
    let head: [CSVField?] = [
      .integer(session.id), .free(session.exercise),
      (set.side ?? session.side).map { .word($0.rawValue) },
      .integer(set.number),
    ]
    let seen = set.repetitions ?? []
    for (index, repetition) in seen.enumerated() {
      let flags = [
        index >= set.corrected ? "taken-back" : nil,
        repetition.confidence < Self.leastSure ? "unsure" : nil,
      ].compactMap(\.self)
      table.add(head + Self.fields(repetition, flags: flags))
    }
    for number in stride(from: seen.count + 1, through: set.corrected, by: 1) {
      table.add(
        head + [.integer(number)] + Array(repeating: nil, count: 11) + ["adjusted", nil])
    }
  }

  private static func fields(_ repetition: Repetition, flags: [String]) -> [CSVField?] {
    [
      .integer(repetition.numberInSet), .decimal(repetition.startTime, 3),
      .decimal(repetition.endTime, 3), .decimal(repetition.endTime - repetition.startTime, 3),
      .decimal(repetition.endHold, 3), .decimal(repetition.startHold, 3),
      .optional(repetition.startPitch, 1), .optional(repetition.endPitch, 1),
      .decimal(repetition.rangeOfMotion, 1), .decimal(repetition.peakRate, 1),
      .optional(repetition.eccentricRatio, 2), .word(flags.joined(separator: " ")), "sensed",
      .decimal(repetition.confidence, 3),
    ]
  }
}

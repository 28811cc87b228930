import Exercises
import FoundationEssentials
import GlideInterface

/// One row a session.
///
/// `planned_per_day` is how many times a day the plan of its day had of its exercise: 0 where that
/// plan had none of it, empty where no plan of that day is known.
struct SessionTable {
  static let columns: [String] = [
    "session_id", "day", "started_at", "exercise_id", "exercise", "kind", "side", "sensor",
    "placement", "planned_sets_each_side", "planned_reps_each_set", "planned_s_each_set",
    "planned_reps", "planned_per_day", "reps", "reps_sensed", "sets_complete", "sets_begun",
    "active_s", "strides",
    "strokes", "duration_s", "hold_target_s", "hold_median_s", "hold_longest_s", "rom_median_deg",
    "rom_best_deg", "cycle_median_s", "pain_before", "pain_during", "pain_after",
    "pain_next_morning",
    "pain_sharp", "morning", "refused", "gaps", "interruptions", "ended", "corrections",
    "overrides",
    "note",
  ]

  private var table: CSVTable = CSVTable(columns: columns)

  init(_ extract: Extract) {
    for session in extract.sessions {
      let record = session.record
      let pain =
        record.pain
        + extract.pain.map(\.record).filter { told in
          told.session == record.id && !record.pain.contains(told)
        }
      table.add(
        Self.head(record) + [Self.timesPerDay(session, in: extract)] + Self.done(record)
          + Self.figures(record)
          + Self.pain(pain) + Self.end(record))
    }
  }

  var csv: Data { table.csv }

  private static func head(_ session: SessionRecord) -> [CSVField?] {
    [
      .integer(session.id), .word(session.day), .word(session.startedAt), .free(session.exercise),
      .free(session.name), .word(session.kind), .word(sides(session)), .free(session.sensor),
      .free(session.placement), .integer(session.plannedSets),
      .integer(session.plannedRepetitions), .optional(session.plannedSeconds, 1),
      .integer(session.plannedTotal),
    ]
  }

  private static func timesPerDay(
    _ session: Extract.Dated<SessionRecord>, in extract: Extract
  ) -> CSVField? {
    extract.planned(on: session.day).map { plan in
      .integer(plan.first { $0.exercise == session.record.exercise }?.timesPerDay ?? 0)
    }
  }

  /// "left", "right", "both"; empty where the exercise has none.
  private static func sides(_ session: SessionRecord) -> String {
    let sides = session.sides.compactMap(\.self)
    return sides.count > 1 ? "both" : sides.first?.rawValue ?? ""
  }

  private static func done(_ session: SessionRecord) -> [CSVField?] {
    [
      .integer(session.repetitions), .integer(session.sensedRepetitions),
      .integer(session.sets.count(where: \.isComplete)), .integer(session.sets.count),
      session.isTimed ? .decimal(session.activeSeconds, 1) : nil,
      .optional(session.activity?.strides), .optional(session.activity?.strokes),
      .optional(session.duration, 1),
    ]
  }

  private static func figures(_ session: SessionRecord) -> [CSVField?] {
    [
      .optional(session.holdTarget, 1),
      .optional(session.measuredSets.compactMap(\.medianEndHold).median, 2),
      .optional(session.longestHold, 2),
      .optional(session.measuredSets.compactMap(\.medianRange).median, 1),
      .optional(session.measuredSets.compactMap(\.bestRange).max(), 1),
      .optional(session.measuredSets.compactMap(\.medianCycle).median, 2),
    ]
  }

  /// Of each moment the highest level.
  private static func pain(_ told: [PainRecord]) -> [CSVField?] {
    func highest(_ moment: PainMoment) -> CSVField? {
      .optional(told.filter { $0.moment == moment }.compactMap(\.level).max())
    }
    let answers = told.compactMap(\.answer).map(\.rawValue)
    return [
      highest(.before), highest(.during), highest(.after), highest(.nextMorning),
      .integer(told.count(where: \.isSharp)),
      answers.isEmpty ? nil : .word(answers.joined(separator: " ")),
    ]
  }

  private static func end(_ session: SessionRecord) -> [CSVField?] {
    [
      .integer(session.refusals), .integer(session.gaps), .optional(session.interruptions),
      session.reason.map { .word($0.rawValue) },
      .free(session.corrections.map(\.label).joined(separator: "; ")),
      .free(session.overrides.joined(separator: "; ")), .free(session.note),
    ]
  }
}

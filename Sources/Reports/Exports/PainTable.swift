import FoundationEssentials
import GlideInterface

/// One row for each pain that was told.
struct PainTable {
  static let columns: [String] = [
    "day", "told_at", "moment", "level", "sharp", "morning", "session_id", "note",
  ]

  private var table: CSVTable = CSVTable(columns: columns)

  init(_ extract: Extract) {
    for told in extract.pain.map(\.record) {
      table.add([
        .word(told.day), .word(told.at), .word(told.moment.rawValue), .optional(told.level),
        told.isSharp ? "yes" : "no", told.answer.map { .word($0.rawValue) },
        .optional(told.session), .free(told.note),
      ])
    }
  }

  var csv: Data { table.csv }
}

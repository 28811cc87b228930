import GlideInterface

/// The records as they are, with the days that they are of.
struct RecordExport: Encodable {
  let format: String = "org.glided.history"
  let version: Int = 1
  var from: String
  var to: String
  var sessions: [SessionRecord]
  var pain: [PainRecord]
  var plans: [PlanVersion]

  init(_ extract: Extract) {
    from = "\(extract.days.lowerBound)"
    to = "\(extract.days.upperBound)"
    sessions = extract.sessions.map(\.record)
    pain = extract.pain.map(\.record)
    plans = extract.plans.map(\.record)
  }
}

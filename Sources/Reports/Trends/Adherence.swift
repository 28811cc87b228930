public import Programme

/// How much was exercised, by weeks: what was done, and what was due where that is known.
///
/// A day without a session is a day of rest and no gap: nothing here counts days in a row.
public struct Adherence: Sendable, Equatable {
  public struct Week: Sendable, Equatable {
    public var monday: Day
    /// Sessions in which something was done, and the days that had one.
    public var sessions: Int
    public var days: Int
    /// Sessions that the plan had for this week; nil where no plan is known.
    public var due: Int?
  }

  static let title: String = "Sessions by week, from its Monday"

  /// Every week that has a day among those asked for, those without a session included.
  public var weeks: [Week]

  public var sessions: Int { weeks.map(\.sessions).reduce(0, +) }
  public var days: Int { weeks.map(\.days).reduce(0, +) }

  public init(_ extract: Extract, plan: PlannedSessions? = nil) {
    let done = extract.sessions.filter(\.record.isPractice)
    let first = extract.days.lowerBound.monday
    let count = first.distance(to: extract.days.upperBound) / 7 + 1
    weeks = (0..<count).map { index in
      let monday = first.advanced(by: 7 * index)
      let ofWeek = done.filter { $0.day.monday == monday }
      let asked = (0..<7).map(monday.advanced(by:)).filter(extract.days.contains)
      return Week(
        monday: monday, sessions: ofWeek.count, days: Set(ofWeek.map(\.day)).count,
        due: plan.map { plan in
          Int(asked.map { plan.due(on: $0) }.reduce(0, +).rounded())
        })
    }
  }

  /// What it comes to, in a sentence.
  public var finding: String {
    guard sessions > 0 else { return "No session yet." }
    let done = Reports.count(sessions, "session") + " on " + Reports.count(days, "day")
    return "\(done) in \(Reports.count(weeks.count, "week")). Days of rest are part of it."
  }
}

extension Adherence.Week {
  /// "15 sessions on 6 days"
  public var words: String {
    guard sessions > 0 else { return due == 0 ? "rest" : "–" }
    let of = due.map { $0 > 0 ? " of \($0)" : "" } ?? ""
    return "\(sessions)\(of) \(sessions == 1 && of.isEmpty ? "session" : "sessions") on "
      + Reports.count(days, "day")
  }
}

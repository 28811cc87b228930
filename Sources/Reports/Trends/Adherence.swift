public import Programme

/// How much was exercised, by weeks: what was done, and what of the plan of each day that was, where
/// that day's plan is known.
///
/// A day without a session is a day of rest and no gap: nothing here counts days in a row.
public struct Adherence: Sendable, Equatable {
  public struct Week: Sendable, Equatable {
    public var monday: Day
    /// Sessions in which something was done, and the days that had one.
    public var sessions: Int
    public var days: Int
    /// Times that the plans of this week's days had, and how many of those were done; nil where no
    /// plan is known.
    public var planned: Int?
    public var done: Int?
  }

  static let title: String = "Sessions by week, from its Monday"

  /// Every week that has a day among those asked for, those without a session included.
  public var weeks: [Week]
  /// The first day whose plan is known, where days before it were asked for too.
  public var firstPlanned: Day?

  public var sessions: Int { weeks.map(\.sessions).reduce(0, +) }
  public var days: Int { weeks.map(\.days).reduce(0, +) }

  public init(_ extract: Extract) {
    let done = Dictionary(grouping: extract.sessions.filter(\.record.isPractice), by: \.day)
    let first = extract.days.lowerBound.monday
    let count = first.distance(to: extract.days.upperBound) / 7 + 1
    weeks = (0..<count).map { index in
      let monday = first.advanced(by: 7 * index)
      let days = (0..<7).map(monday.advanced(by:)).filter(extract.days.contains)
      let sessions = days.compactMap { done[$0]?.count }
      let plan = PlannedWeek(days) {
        extract.planned(on: $0)
      } done: { day in
        (done[day] ?? []).map(\.record)
      }
      return Week(
        monday: monday, sessions: sessions.reduce(0, +), days: sessions.count,
        planned: plan?.planned, done: plan?.done)
    }
    firstPlanned = extract.plans.first.map(\.day).flatMap {
      extract.days.contains($0) && $0 != extract.days.lowerBound ? $0 : nil
    }
  }

  /// What it comes to, in a sentence or three.
  public var finding: String {
    guard sessions > 0 else { return "No session yet." }
    let done = Reports.count(sessions, "session") + " on " + Reports.count(days, "day")
    return "\(done) in \(Reports.count(weeks.count, "week")).\(ofPlan) Days of rest are part of it."
  }

  private var ofPlan: String {
    let planned = weeks.compactMap(\.planned).reduce(0, +)
    guard planned > 0 else { return "" }
    let done = weeks.compactMap(\.done).reduce(0, +)
    let since = firstPlanned.map { " No plan is known before \($0.short)." } ?? ""
    return " The plan had \(planned), of which \(done) \(done == 1 ? "was" : "were") done.\(since)"
  }
}

extension Adherence.Week {
  /// "15 sessions on 6 days"; with a plan "15 on 6 days, plan 14/21".
  public var words: String {
    guard sessions > 0 else { return planned == 0 ? "rest" : "–" }
    let onDays = "on \(Reports.count(days, "day"))"
    guard let planned, let done, planned > 0 else {
      return "\(Reports.count(sessions, "session")) \(onDays)"
    }
    return "\(sessions) \(onDays), plan \(done)/\(planned)"
  }

  /// What was planned and is not done.
  var open: Int { max(0, (planned ?? 0) - (done ?? 0)) }
}

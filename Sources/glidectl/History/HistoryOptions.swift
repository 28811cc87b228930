import ArgumentParser
import GlideInterface
import Programme
import Reports

/// Where a command that looks back gets the records from.
struct HistoryOptions: ParsableArguments {
  @Flag(help: "Use a made-up history of eight weeks and no daemon, to see what this looks like.")
  var sample: Bool = false

  @OptionGroup var daemon: DaemonOptions

  /// Returns what the history has of `days`, of all days where that is nil.
  func extract(days: ClosedRange<Day>?, withDetails: Bool) throws -> Extract {
    let (sessions, pain, plans) = try records(days: days, withDetails: withDetails)
    let known = (sessions.map(\.day) + pain.map(\.day)).compactMap { Day($0) }
    let today = Day.today
    // By a clock that was set back, or in a country farther west, something may be of tomorrow.
    let all = min(known.min() ?? today, today)...max(known.max() ?? today, today)
    do {
      return try Extract(
        days: days ?? all, sessions: sessions, pain: pain,
        plans: plans)
    } catch {
      throw Failure("The daemon's history cannot be read: \(error). Is it newer than glidectl?")
    }
  }

  /// Returns the session of this number, the newest where that is nil; nil where there is none.
  func session(_ number: Int?) throws -> SessionRecord? {
    if sample {
      let all = SampleHistory(through: .today).sessions
      return number.map { number in all.first { $0.id == number } } ?? all.last
    }
    if let number {
      return try sessions(ListSessions.Parameters(session: number, withDetails: true)).last
    }
    // Most are found in the first few days, and ten years are a lot to ask for one.
    for from in [14, 400].map({ "\(Day.last($0).lowerBound)" }) + [nil] {
      if let last = try sessions(ListSessions.Parameters(from: from)).last {
        return try session(last.id)
      }
    }
    return nil
  }

  private func records(
    days: ClosedRange<Day>?, withDetails: Bool
  ) throws -> ([SessionRecord], [PainRecord], [PlanVersion]) {
    if sample {
      let sample = SampleHistory(through: .today)
      return (
        sample.sessions.filter { Self.contains($0.day, in: days) },
        sample.pain.filter { Self.contains($0.day, in: days) }, sample.plans
      )
    }
    let from = days.map { "\($0.lowerBound)" }
    let to = days.map { "\($0.upperBound)" }
    let connection = try daemon.connect()
    let pain = try connection.call(
      ListPain.name, ListPain.Parameters(from: from, to: to), returning: ListPain.Reply.self
    ).pain
    let plans = try connection.call(
      ListPlans.name, ListPlans.Parameters(from: from, to: to), returning: ListPlans.Reply.self
    ).plans
    let parameters = ListSessions.Parameters(from: from, to: to, withDetails: withDetails)
    return (try sessions(parameters), pain, plans)
  }

  private func sessions(_ parameters: ListSessions.Parameters) throws -> [SessionRecord] {
    var sessions: [SessionRecord] = []
    try daemon.connect().follow(ListSessions.name, parameters, ListSessions.Reply.self) { reply in
      sessions += reply.sessions
      return true
    }
    return sessions
  }

  private static func contains(_ text: String, in days: ClosedRange<Day>?) -> Bool {
    guard let days else { return true }
    return Day(text).map(days.contains) ?? false
  }
}

public import GlideInterface
public import Programme

/// What the history tells of some days: all that a trend, a page or an export is made of.
public struct Extract: Sendable {
  /// Both ends included.
  public let days: ClosedRange<Day>
  /// Oldest first.
  public let sessions: [Dated<SessionRecord>]
  public let pain: [Dated<PainRecord>]
  /// The versions of the plan that days went by; empty where none is known.
  public let plans: [Dated<PlanVersion>]

  public struct Dated<Record: Sendable>: Sendable {
    public let day: Day
    public let record: Record
  }

  /// A record that is not as `org.glided` says.
  public struct Malformed: Error, Sendable, Equatable, CustomStringConvertible {
    public var description: String
  }

  /// Throws where a record's day is none.
  public init(
    days: ClosedRange<Day>, sessions: [SessionRecord], pain: [PainRecord],
    plans: [PlanVersion] = []
  ) throws(Malformed) {
    self.days = days
    self.sessions = try Self.dated(sessions, \.day) { "the session \($0.id)" }
    self.pain = try Self.dated(pain, \.day) { "the pain told at \($0.at)" }
    self.plans = try Self.dated(plans, \.day) { "the plan of \($0.at)" }
  }

  private static func dated<Record>(
    _ records: [Record], _ text: KeyPath<Record, String>, _ name: (Record) -> String
  ) throws(Malformed) -> [Dated<Record>] {
    var dated: [Dated<Record>] = []
    for record in records {
      guard let day = Day(record[keyPath: text]) else {
        throw Malformed(
          description: "\(name(record)) has no day as 2026-05-17 but “\(record[keyPath: text])”")
      }
      dated.append(Dated(day: day, record: record))
    }
    return dated
  }

  /// The exercises that were done, those with the most sets first.
  public var exercises: [(id: String, name: String)] {
    var sets: [String: (name: String, count: Int)] = [:]
    for session in sessions.map(\.record) where session.isPractice {
      sets[session.exercise, default: (session.name, 0)].count += session.sets.count
      sets[session.exercise]?.name = session.name
    }
    return sets.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { ($0.key, $0.value.name) }
  }
}

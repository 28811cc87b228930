import Exercises
import GRDB
import MotionCore
public import Programme

extension HistoryDatabase {
  /// Which sessions are asked for, oldest first.
  public struct SessionQuery: Sendable, Equatable {
    /// Both included; nil on a side that is open.
    public var from: Day?
    public var to: Day?
    /// This one alone.
    public var session: Int64?
    /// Those behind this one, in the order in which they began.
    public var after: Int64?
    public var limit: Int
    public var withDetails: Bool

    public init(
      from: Day? = nil, to: Day? = nil, session: Int64? = nil, after: Int64? = nil,
      limit: Int = .max, withDetails: Bool = false
    ) {
      self.from = from
      self.to = to
      self.session = session
      self.after = after
      self.limit = limit
      self.withDetails = withDetails
    }
  }

  /// Returns the sessions that are asked for, oldest first, each with its sets, corrections and
  /// pain.
  public func sessions(_ query: SessionQuery) throws(HistoryError) -> [StoredSession] {
    try read { database in
      // Numbers grow with time: a session behind another has a greater one.
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM sessions
          WHERE day BETWEEN :from AND :to AND id BETWEEN :first AND :last
          ORDER BY id LIMIT :limit
          """,
        arguments: [
          "from": query.from?.number ?? Int(Int32.min), "to": query.to?.number ?? Int(Int32.max),
          "first": query.session ?? (query.after ?? 0) + 1,
          "last": query.session ?? Int64.max, "limit": query.limit,
        ])
      return try rows.map { row in
        try session(row, withDetails: query.withDetails, in: database)
      }
    }
  }

  /// Returns the sessions that have not ended and were not closed, oldest first.
  public func unfinishedSessions() throws(HistoryError) -> [StoredSession] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM sessions WHERE reason IS NULL AND is_closed = 0 ORDER BY id"
      ).map { try session($0, withDetails: false, in: database) }
    }
  }

  private func session(
    _ row: Row, withDetails: Bool, in database: Database
  ) throws -> StoredSession {
    var session = StoredSession(row)
    let id = session.id
    session.sets = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM sets WHERE session = ? ORDER BY number"),
      arguments: [id]
    ).map(StoredSet.init)
    session.corrections = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM corrections WHERE session = ? ORDER BY id"),
      arguments: [id]
    ).map(StoredCorrection.init)
    session.pain = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM pain WHERE session = ? ORDER BY id"),
      arguments: [id]
    ).map(StoredPain.init)
    session.overrides = try String.fetchAll(
      database.cachedStatement(sql: "SELECT reason FROM overrides WHERE session = ? ORDER BY id"),
      arguments: [id])
    if withDetails { try addDetails(to: &session, in: database) }
    return session
  }
}

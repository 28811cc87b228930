import Dispatch
import GRDB

/// The file, opened: in write-ahead mode, each commit on the disk before it returns.
///
/// Reads and writes may come from any thread and wait for the disk; a read never waits for a
/// write.
public struct HistoryDatabase: Sendable {
  /// Nobody else has the file open for longer than it takes to copy it; s.
  public static let lockPatience: Double = 5

  public let path: String
  let pool: DatabasePool

  /// Opens the file, or makes it, and brings an older one up to date.
  ///
  /// Its directory is made where it is missing, for its owner alone, and so is the file. One of a
  /// newer version or of another program is not changed. Where another process holds the file's lock,
  /// it is waited for as long as `lockPatience`, s.
  public init(
    path: String, lockPatience: Double = HistoryDatabase.lockPatience
  ) throws(HistoryError) {
    self.path = path
    try HistoryFile.prepare(path)
    do {
      try Self.requireOwn(path)
      var configuration = Configuration()
      configuration.label = "history"
      configuration.maximumReaderCount = 2
      configuration.busyMode = .timeout(lockPatience)
      pool = try DatabasePool(path: path, configuration: configuration)
      // The pool asks for NORMAL, which can lose the last commits at a power cut.
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
      try HistorySchema.migrator.migrate(pool)
    } catch let error as HistoryError {
      throw error
    } catch {
      throw HistoryError(error, path: path)
    }
  }

  /// Looks before anything is opened for writing: a mere opening can change a file.
  private static func requireOwn(_ path: String) throws {
    guard HistoryFile.hasContent(path) else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(lockPatience)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let (application, version, tables) = try queue.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      )
    }
    try queue.close()
    // One that was made and not filled before the power went is as good as none.
    guard tables > 0 else { return }
    guard application == HistorySchema.application || application == 0 && version == 0 else {
      throw HistoryError.foreign(path: path)
    }
    guard version <= HistorySchema.version else {
      throw HistoryError.newer(path: path, version: version, known: HistorySchema.version)
    }
    guard application != 0 else { throw HistoryError.foreign(path: path) }
  }

  /// Looks through all pages for what contradicts itself; throws `damaged`.
  public func check() throws(HistoryError) {
    try read { database in
      let findings = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
      guard findings == ["ok"] else {
        throw HistoryError.damaged(path: path, reason: findings.first ?? "no answer")
      }
    }
  }

  /// Closes the file; what is read or written from then on fails.
  public func close() throws(HistoryError) {
    do {
      // Whoever closes last tidies up, which a connection that only reads cannot.
      pool.invalidateReadOnlyConnections()
      try pool.close()
    } catch {
      throw HistoryError(error, path: path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
    do {
      return try pool.read(body)
    } catch {
      throw HistoryError(error, path: path)
    }
  }

  /// Returns once the commit is on the disk.
  func write<Value>(_ body: (Database) throws -> Value) throws(HistoryError) -> Value {
    do {
      return try pool.write(body)
    } catch {
      throw HistoryError(error, path: path)
    }
  }
}

extension HistoryError {
  /// What SQLite's or the system's error comes to.
  init(_ error: any Error, path: String) {
    if let error = error as? HistoryError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unavailable(path: path, reason: "\(error)")
      return
    }
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, reason: reason)
    case .SQLITE_FULL: self = .unavailable(path: path, reason: reason, isFull: true)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unavailable(path: path, reason: reason, isReadOnly: true)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_NOMEM,
      .SQLITE_NOLFS, .SQLITE_PROTOCOL, .SQLITE_INTERRUPT, .SQLITE_ABORT:
      self = .unavailable(path: path, reason: reason)
    default: self = .rejected(reason: "\(error)")
    }
  }
}

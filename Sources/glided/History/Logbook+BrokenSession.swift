import History
import Programme

// The session that broke off with an earlier life of the daemon.

extension Logbook {
  /// The session that broke off and may be taken up now.
  var resumable: BrokenSession? {
    broken.flatMap { $0.isFresh(at: clock.now()) ? $0 : nil }
  }

  /// Takes that session to go on with.
  func takeResumable() -> BrokenSession? {
    defer { broken = nil }
    return resumable
  }

  /// Leaves it as it stands.
  func closeBroken() {
    guard let broken else { return }
    self.broken = nil
    write([.closeSession(broken.session.id)])
  }

  /// Looks for sessions that have no end: the last one may be fresh, the others are left as they
  /// stand.
  func settle(_ database: HistoryDatabase) {
    do throws(HistoryError) {
      let (unfinished, session) = try Self.read(database, for: writer) {
        database throws(HistoryError) in
        let unfinished = try database.unfinishedSessions().map(\.id)
        let last = try unfinished.last.map { id throws(HistoryError) in
          try database.sessions(.init(session: id, withDetails: true)).first
        }
        return (unfinished, last ?? nil)
      }
      broken = session.map(BrokenSession.init).flatMap { $0.isFresh(at: clock.now()) ? $0 : nil }
      let old = broken == nil ? unfinished : unfinished.dropLast()
      if !old.isEmpty { write(old.map(HistoryChange.closeSession)) }
    } catch .damaged {
      // It is set aside, and a new one follows.
    } catch {
      take(.failed(error))
    }
  }
}

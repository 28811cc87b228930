import GlideInterface
import History
import Varlink

/// Answers one ListSessions, in batches that are read one after the other and off the main queue.
///
/// The socket drops replies for a client that reads slowly and asks for the newest later. Here none
/// may be missed: what was dropped is what it then gets, and no further batch is read before.
@MainActor
final class SessionListing {
  /// With details a session has some kilobytes.
  static let batch: Int = 50
  static let detailedBatch: Int = 10

  private let logbook: Logbook
  private let names: @MainActor (String) -> (name: String, kind: String)?
  private var query: HistoryDatabase.SessionQuery
  private var stream: VarlinkStream?
  /// What the client had no room for.
  private var held: ListSessions.Reply?

  /// `names` gives an exercise's name and kind by its id.
  init(
    _ query: HistoryDatabase.SessionQuery, of logbook: Logbook,
    names: @escaping @MainActor (String) -> (name: String, kind: String)?
  ) {
    self.query = query
    self.logbook = logbook
    self.names = names
    self.query.limit = query.withDetails ? Self.detailedBatch : Self.batch
  }

  func answer(_ call: VarlinkCall) {
    guard call.wantsMore else {
      query.limit = Self.batch
      return read { result in
        switch result {
        case .success(let reply): call.reply(reply)
        case .failure(let error): call.fail(error.reply)
        }
      }
    }
    stream = call.stream { [self] _ in
      let reply = held ?? ListSessions.Reply(sessions: [])
      held = nil
      goOn()
      return reply
    } closed: { [weak self] in
      self?.stream = nil
    }
    if stream != nil { goOn() }
  }

  private func goOn() {
    read { [self] result in
      guard let stream else { return }
      switch result {
      case .failure(let error): stream.fail(error.reply)
      case .success(let reply) where reply.sessions.count < query.limit: stream.finish(reply)
      case .success(let reply):
        stream.send(reply)
        guard stream.isBehind else { return goOn() }
        held = reply
      }
    }
  }

  private func read(
    _ completion: @escaping @MainActor (Result<ListSessions.Reply, HistoryError>) -> Void
  ) {
    let query = query
    logbook.read { database throws(HistoryError) in
      try database.sessions(query)
    } completion: { [self] result in
      completion(
        result.map { sessions in
          self.query.after = sessions.last?.id ?? query.after
          return ListSessions.Reply(sessions: sessions.map { SessionRecord($0, names: names) })
        })
    }
  }
}

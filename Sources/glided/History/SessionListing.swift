import Exercises
import GlideInterface
import History
import Varlink

/// Answers one ListSessions, in batches that are read one after the other and off the main queue.
@MainActor
final class SessionListing {
  /// With details a session has some kilobytes.
  static let batch: Int = 50
  static let detailedBatch: Int = 10

  private let logbook: Logbook
  private let exercise: @MainActor (String) -> Exercises.Exercise?
  private var query: HistoryDatabase.SessionQuery

  /// `exercise` finds one by its id.
  init(
    _ query: HistoryDatabase.SessionQuery, of logbook: Logbook,
    exercise: @escaping @MainActor (String) -> Exercises.Exercise?
  ) {
    self.query = query
    self.logbook = logbook
    self.exercise = exercise
  }

  func answer(_ call: VarlinkCall) {
    query.limit = call.wantsMore && query.withDetails ? Self.detailedBatch : Self.batch
    guard call.wantsMore else {
      return next { result in
        switch result {
        case .success(let next): call.reply(next.reply)
        case .failure(let error): call.fail(error)
        }
      }
    }
    PacedReplies(next: { [self] completion in next(completion) })
      .answer(call, empty: ListSessions.Reply(sessions: []))
  }

  private func next(_ completion: @escaping PacedReplies<ListSessions.Reply>.Completion) {
    let query = query
    logbook.read { database throws(HistoryError) in
      try database.sessions(query)
    } completion: { [self] result in
      switch result {
      case .failure(let error): completion(.failure(error.reply))
      case .success(let sessions):
        self.query.after = sessions.last?.id ?? query.after
        let reply = ListSessions.Reply(
          sessions: sessions.map { SessionRecord($0, exercise: exercise($0.exercise)) })
        completion(
          .success(PacedReplies.Next(reply: reply, isLast: sessions.count < query.limit)))
      }
    }
  }
}

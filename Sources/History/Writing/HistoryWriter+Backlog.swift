// What waits, and what becomes of it where it cannot be written. All on the writer's queue.

extension HistoryWriter {
  func writeBacklog() throws(HistoryError) {
    let lost = backlog.takeLost()
    if lost > 0 { tell(.lost(lost, nil)) }
    guard !backlog.isEmpty, let database else { return }
    do throws(HistoryError) {
      try database.write(backlog.changes, numbers: &numbers)
      backlog.clear()
    } catch .rejected {
      try writeOneByOne(to: database)
    } catch .damaged(let path, let reason) {
      try replaceFile(.damaged(path: path, reason: reason))
      try writeBacklog()
    }
  }

  /// Among them is one that the file does not take: without it the others are written.
  private func writeOneByOne(to database: HistoryDatabase) throws(HistoryError) {
    while let change = backlog.first {
      do throws(HistoryError) {
        try database.write([change], numbers: &numbers)
      } catch .rejected(let reason) {
        tell(.lost(1, .rejected(reason: reason)))
      }
      backlog.removeFirst()
    }
  }

  func fail(_ error: HistoryError) {
    if failure != error {
      failure = error
      tell(.failed(error))
    }
    backlog.enforceBound()
    switch error {
    // Waiting changes nothing of these.
    case .newer, .foreign, .noPlace, .rejected: backlog.forgetWithoutWord()
    // Where nothing waits, the next change will find out.
    case .unavailable, .damaged:
      if !backlog.isEmpty { retry.start { [weak self] in self?.drain() } }
    }
  }
}

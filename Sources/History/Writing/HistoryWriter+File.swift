import Programme

// The file: opened, set aside, removed. All on the writer's queue.

extension HistoryWriter {
  func openIfNeeded() throws(HistoryError) {
    guard database == nil else { return }
    guard let path else { throw .noPlace }
    let opened: HistoryDatabase
    do throws(HistoryError) {
      opened = try HistoryDatabase(path: path, lockPatience: lockPatience)
    } catch .damaged(let path, let reason) {
      try setAside(.damaged(path: path, reason: reason))
      opened = try HistoryDatabase(path: path, lockPatience: lockPatience)
    }
    database = opened
    tell(.opened(opened))
  }

  /// What the damaged file had is in it still; what waits goes into the new one.
  func replaceFile(_ damage: HistoryError) throws(HistoryError) {
    // Whatever it has to say, it is not used any more.
    try? database?.close()
    database = nil
    try setAside(damage)
    try openIfNeeded()
  }

  private func setAside(_ damage: HistoryError) throws(HistoryError) {
    guard let path else { throw .noPlace }
    let target = try HistoryFile.setAside(path, date: "\(now().day)")
    // Sessions of the old file are not in the new one: one that goes on begins there anew.
    numbers.forgetFile()
    tell(.setAside(damaged: damage, path: target))
  }

  func removeAll() -> HistoryError? {
    guard let path else { return nil }
    if case .newer? = failure { return failure }
    if case .foreign? = failure { return failure }
    backlog.clear()
    numbers = SessionNumbers()
    do throws(HistoryError) {
      if let database {
        self.database = nil
        try database.close()
      }
      try HistoryFile.removeAll(path)
      try openIfNeeded()
      return nil
    } catch {
      return error
    }
  }
}

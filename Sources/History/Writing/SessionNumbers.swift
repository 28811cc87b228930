/// Which number in the file each session has that began, or was taken up, in this process.
///
/// What was written of one that goes on is kept, so that another file, in place of a damaged one, gets
/// all of it.
struct SessionNumbers {
  private struct Written {
    var head: StoredSession.Head
    var changes: [HistoryChange] = []
    /// The last one says it all.
    var course: HistoryChange?
  }

  private var numbers: [Int: Int64] = [:]
  private var written: [Int: Written] = [:]

  subscript(key: SessionKey) -> Int64? {
    get {
      switch key {
      case .stored(let number): number
      case .begun(let key): numbers[key]
      }
    }
    set {
      if case .begun(let key) = key { numbers[key] = newValue }
    }
  }

  /// What to begin a session anew with; nil for one that has ended.
  func beginning(of key: SessionKey) -> (head: StoredSession.Head, changes: [HistoryChange])? {
    guard case .begun(let key) = key, let written = written[key] else { return nil }
    return (written.head, written.changes + (written.course.map { [$0] } ?? []))
  }

  mutating func begin(_ key: SessionKey, _ head: StoredSession.Head) {
    if case .begun(let key) = key { written[key] = Written(head: head) }
  }

  /// `isThere` says whether it is in the file still.
  mutating func resume(_ key: SessionKey, _ session: StoredSession, isThere: Bool) {
    begin(key, session.head)
    for change in session.changes(as: key) { note(change) }
    if isThere { self[key] = session.id }
  }

  mutating func note(_ change: HistoryChange) {
    guard case .begun(let key)? = change.session else { return }
    if case .course = change {
      written[key]?.course = change
    } else {
      written[key]?.changes.append(change)
    }
  }

  /// Its number stays: pain and corrections may follow.
  mutating func end(_ key: SessionKey) {
    if case .begun(let key) = key { written[key] = nil }
  }

  mutating func forgetFile() {
    numbers = [:]
  }
}

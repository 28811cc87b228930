/// Which number in the file each session has that began in this process and goes on.
struct SessionNumbers {
  private var numbers: [Int: Int64] = [:]
  /// To begin a session anew in another file.
  private var heads: [Int: StoredSession.Head] = [:]

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

  func head(of key: SessionKey) -> StoredSession.Head? {
    if case .begun(let key) = key { heads[key] } else { nil }
  }

  mutating func begin(_ key: SessionKey, _ head: StoredSession.Head) {
    if case .begun(let key) = key { heads[key] = head }
  }

  /// Its number stays: pain and corrections may follow.
  mutating func end(_ key: SessionKey) {
    if case .begun(let key) = key { heads[key] = nil }
  }

  mutating func forgetFile() {
    numbers = [:]
  }
}

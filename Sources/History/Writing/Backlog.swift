/// Changes that wait to be written, in their order, no more than a bound of them.
struct Backlog {
  private(set) var changes: [HistoryChange] = []
  private let bound: Int
  private var lost: Int = 0

  init(bound: Int) {
    self.bound = bound
  }

  var isEmpty: Bool { changes.isEmpty }
  var first: HistoryChange? { changes.first }

  mutating func append(_ more: [HistoryChange]) {
    changes += more
  }

  mutating func removeFirst() {
    changes.removeFirst()
  }

  mutating func clear() {
    changes = []
  }

  /// Lets go what is beyond the bound: of what is worth least the oldest. A tenth more goes at a
  /// time, so that this is rare.
  mutating func enforceBound() {
    guard changes.count > bound else { return }
    var surplus = changes.count - bound * 9 / 10
    lost += surplus
    for worth in [HistoryChange.Worth.detail, .repetition, .record] where surplus > 0 {
      changes.removeAll { change in
        guard surplus > 0, change.worth == worth else { return false }
        surplus -= 1
        return true
      }
    }
  }

  /// Returns how many were let go since the last call.
  mutating func takeLost() -> Int {
    defer { lost = 0 }
    return lost
  }

  /// For a history that will never be written by this process.
  mutating func forgetWithoutWord() {
    changes = []
    lost = 0
  }
}

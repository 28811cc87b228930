public import Exercises

/// Whether a session may start.
public enum StartDecision: Sendable, Equatable {
  /// It may; knowingly against these locks.
  case go(against: [Lock])
  /// The first run's questions are to be answered before.
  case questionsOpen
  /// Warning signs were reported: not even knowingly.
  case emergency(Lock)
  /// Not unless the wearer says so knowingly.
  case locked(Lock)

  public init(
    _ exercise: Exercise, rules: LockRules, clearance: Clearance, knowingly: Bool
  ) {
    let locks = rules.locks(exercise)
    if let lock = locks.first(where: { !$0.isOverridable }) {
      self = .emergency(lock)
    } else if !clearance.open.isEmpty {
      self = .questionsOpen
    } else if let lock = locks.first, !knowingly {
      self = .locked(lock)
    } else {
      self = .go(against: locks)
    }
  }
}

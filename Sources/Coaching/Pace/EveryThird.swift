/// Lets advice through at most with every third repetition, so that it does not nag.
struct EveryThird: Sendable {
  private var sinceLast: Int = 2

  /// Takes one more repetition; returns whether its advice may be given, where there is some.
  mutating func allows(_ isWanted: Bool) -> Bool {
    sinceLast += 1
    guard isWanted, sinceLast >= 3 else { return false }
    sinceLast = 0
    return true
  }
}

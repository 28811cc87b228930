/// Tells the marks of a countdown as they are passed.
struct Countdown: Sendable {
  /// Before a set that the wearer gets into position for, and at the end of a rest; s.
  static let gettingReady: [Double] = [4, 3, 2, 1]
  static let rest: [Double] = [10, 3]

  /// What was left the last time; s.
  private var last: Double = .infinity

  /// Returns the mark that was passed since the last call, the latest of several; `left`, s.
  mutating func mark(among marks: [Double], left: Double) -> Double? {
    defer { last = left }
    return marks.filter { left <= $0 && $0 < last }.min()
  }

  /// Begins anew. What is longer than `total`, s, is no mark of so short a countdown.
  mutating func reset(total: Double = .infinity) {
    last = total.nextUp
  }
}

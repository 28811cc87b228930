/// The median of a quantity over the last five repetitions: what the present set shows.
struct RecentMedian: Sendable {
  private var values: InlineArray<5, Real> = InlineArray(repeating: 0)
  private var count: Int = 0
  private var next: Int = 0
  /// 0 before the first repetition.
  private(set) var value: Real = 0

  /// Takes in the quantity of a counted repetition.
  mutating func append(_ newest: Real) {
    values[next] = newest
    next = (next + 1) % 5
    count = min(count + 1, 5)
    var sorted = values
    for i in 1..<max(count, 1) {
      var j = i
      while j > 0, sorted[j] < sorted[j - 1] {
        (sorted[j], sorted[j - 1]) = (sorted[j - 1], sorted[j])
        j -= 1
      }
    }
    value = count % 2 == 1 ? sorted[count / 2] : 0.5 * (sorted[count / 2 - 1] + sorted[count / 2])
  }
}

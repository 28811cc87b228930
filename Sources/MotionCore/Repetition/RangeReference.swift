/// The range of motion that the present set shows: the median of the last five repetitions.
struct RangeReference: Sendable {
  private var ranges: InlineArray<5, Double> = InlineArray(repeating: 0)
  private var count: Int = 0
  private var next: Int = 0
  /// rad; 0 before the first repetition.
  private(set) var median: Double = 0

  /// Takes in the range of a counted repetition, rad.
  mutating func append(_ range: Double) {
    ranges[next] = range
    next = (next + 1) % 5
    count = min(count + 1, 5)
    var sorted = ranges
    for i in 1..<max(count, 1) {
      var j = i
      while j > 0, sorted[j] < sorted[j - 1] {
        (sorted[j], sorted[j - 1]) = (sorted[j - 1], sorted[j])
        j -= 1
      }
    }
    median = count % 2 == 1 ? sorted[count / 2] : 0.5 * (sorted[count / 2 - 1] + sorted[count / 2])
  }

  /// Forgets all repetitions.
  mutating func reset() {
    count = 0
    next = 0
    median = 0
  }
}

/// How many sets, or sessions, are counted right, and by how much the others are not.
struct CountTally: Equatable {
  private(set) var total = 0
  private(set) var exactCount = 0
  private(set) var withinOneCount = 0
  /// Repetitions that were done and not counted, and counted and not done; a miss and a ghost
  /// within one set cancel out.
  private(set) var missed = 0
  private(set) var extra = 0
  /// Repetitions done.
  private(set) var truth = 0

  /// Takes in a set whose true count is `truth`, or up to so many `more`: whichever is nearest.
  mutating func add(count: Int, truth: Int, orAsManyMore more: Int = 0) {
    let truth = max(truth, min(count, truth + more))
    total += 1
    exactCount += count == truth ? 1 : 0
    withinOneCount += abs(count - truth) <= 1 ? 1 : 0
    missed += max(truth - count, 0)
    extra += max(count - truth, 0)
    self.truth += truth
  }

  mutating func add(_ other: Self) {
    total += other.total
    exactCount += other.exactCount
    withinOneCount += other.withinOneCount
    missed += other.missed
    extra += other.extra
    truth += other.truth
  }

  var exact: Share { Share(count: exactCount, total: total) }
  var withinOne: Share { Share(count: withinOneCount, total: total) }

  /// The mean size of the error of a count; nil of none.
  var meanError: Double? { total > 0 ? Double(missed + extra) / Double(total) : nil }
}

/// The usual time from one sample to the next, found while samples come; constant memory.
///
/// The median of the first intervals, then the mean of those that are near to it. Where most of a
/// while's intervals are not, the rate has changed, and it begins anew.
struct TypicalInterval: Sendable {
  struct Parameters: Sendable, Equatable {
    /// How many intervals the median is of: a third of a second at 50 Hz.
    var count: Int = 16

    /// The share of an interval by which others may differ from it and count into the mean: jitter
    /// does, a sample that is missing does not.
    var tolerance: Double = 0.4

    /// How many intervals the mean is of.
    var memory: Double = 200
  }

  let parameters: Parameters

  /// s; nil before there are enough.
  private(set) var value: Double?

  private var latest: [Double] = []
  private var weight: Double = 0
  private var strange: Int = 0

  init(_ parameters: Parameters = Parameters()) {
    self.parameters = parameters
    latest.reserveCapacity(parameters.count)
  }

  mutating func take(_ interval: Double) {
    guard let value else {
      latest.append(interval)
      if latest.count == parameters.count { settle() }
      return
    }
    if abs(interval - value) <= parameters.tolerance * value {
      weight = min(weight + 1, parameters.memory)
      self.value = value + (interval - value) / weight
      strange = max(0, strange - 1)
    } else {
      strange += 1
      if strange >= parameters.count {
        self.value = nil
        strange = 0
      }
    }
  }

  private mutating func settle() {
    let median = latest.sorted()[latest.count / 2]
    latest.removeAll(keepingCapacity: true)
    guard median > 0 else { return }
    value = median
    weight = Double(parameters.count)
  }
}

import Glibc

/// Events counted over an exposure, hours for one, and what that says of the true rate.
struct EventRate: Equatable {
  var count: Int
  var exposure: Double

  /// nil of no exposure.
  var value: Double? { exposure > 0 ? Double(count) / exposure : nil }

  /// The exact interval of a Poisson count (Garwood 1936).
  var interval: Interval {
    guard exposure > 0 else { return Interval(lower: 0, upper: .infinity) }
    let lower = count > 0 ? Self.mean(where: 0.975, isAtMost: count - 1) : 0
    return Interval(
      lower: lower / exposure, upper: Self.mean(where: 0.025, isAtMost: count) / exposure)
  }

  /// The mean of the Poisson distribution whose counts are at most `count` with `probability`.
  private static func mean(where probability: Double, isAtMost count: Int) -> Double {
    var low = 0.0
    var high = Double(count) + 10 + 10 * Double(count + 1).squareRoot()
    for _ in 0..<100 {
      let middle = (low + high) / 2
      // The greater the mean, the less likely is a small count.
      if cumulative(count, mean: middle) > probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The probability of at most `count` events.
  private static func cumulative(_ count: Int, mean: Double) -> Double {
    guard mean > 0 else { return 1 }
    var logarithm = -mean
    var sum = exp(logarithm)
    for number in 0..<count {
      logarithm += log(mean / Double(number + 1))
      sum += exp(logarithm)
    }
    return sum
  }
}

/// A change of a quantity along the path of least jerk: how people move a limb from rest to rest.
///
/// The course is 10x³ - 15x⁴ + 6x⁵ (Flash and Hogan 1985); the peak rate is 1.875 times the mean.
struct MinimumJerkMove: Equatable {
  /// s
  var start: Double
  /// s, positive
  var duration: Double
  /// By how much the quantity changes.
  var change: Double

  var end: Double { start + duration }

  /// What the move has contributed by `time`: nothing before its start, all of it after its end.
  func contribution(at time: Double) -> Jet {
    let x = (time - start) / duration
    guard x > 0 else { return .zero }
    guard x < 1 else { return Jet(change) }
    let rest = 1 - x
    return Jet(
      change * x * x * x * (10 + x * (6 * x - 15)),
      rate: change / duration * 30 * x * x * rest * rest,
      acceleration: change / (duration * duration) * 60 * x * rest * (rest - x))
  }

  /// From when to when the quantity changes faster than `rate`, or nil where it never does.
  func span(fasterThan rate: Double) -> ClosedRange<Double>? {
    // 30 x² (1 - x)² |change| / duration = rate, solved for x (1 - x), then for x.
    guard change != 0 else { return nil }
    let product = (rate * duration / (30 * abs(change))).squareRoot()
    guard product < 0.25 else { return nil }
    let x = (1 - (1 - 4 * product).squareRoot()) / 2
    return (start + x * duration)...(start + (1 - x) * duration)
  }
}

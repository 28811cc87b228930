import MotionCore

/// Mean, spread and extremes of a vector's three axes, from one sample after another.
///
/// Welford's recurrence ("Note on a method for calculating corrected sums of squares and products",
/// Technometrics 4, 1962), whose error does not grow with the mean.
struct AxisStatistics: Sendable, Equatable {
  private(set) var count: Int = 0
  private(set) var mean: Vector3 = .zero
  private var squares: Vector3 = .zero
  private(set) var lowest: Vector3 = .zero
  private(set) var highest: Vector3 = .zero

  mutating func add(_ value: Vector3) {
    count += 1
    guard count > 1 else {
      (mean, lowest, highest) = (value, value, value)
      return
    }
    let before = value - mean
    mean = mean + before * (1 / Double(count))
    squares = squares + before.times(value - mean)
    lowest = Vector3(min(lowest.x, value.x), min(lowest.y, value.y), min(lowest.z, value.z))
    highest = Vector3(max(highest.x, value.x), max(highest.y, value.y), max(highest.z, value.z))
  }

  /// Adds what another has seen (Chan, Golub and LeVeque, "Algorithms for computing the sample
  /// variance", 1983).
  mutating func add(_ other: AxisStatistics) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = Double(count + other.count)
    let between = other.mean - mean
    squares =
      squares + other.squares
      + between.times(between) * (Double(count) * Double(other.count) / total)
    mean = mean + between * (Double(other.count) / total)
    count += other.count
    lowest = Vector3(
      min(lowest.x, other.lowest.x), min(lowest.y, other.lowest.y), min(lowest.z, other.lowest.z))
    highest = Vector3(
      max(highest.x, other.highest.x), max(highest.y, other.highest.y),
      max(highest.z, other.highest.z))
  }

  /// The standard deviation of each axis; zero of a single sample.
  var deviation: Vector3 {
    guard count > 1 else { return .zero }
    let variance = squares * (1 / Double(count - 1))
    return Vector3(
      max(0, variance.x).squareRoot(), max(0, variance.y).squareRoot(),
      max(0, variance.z).squareRoot())
  }

  /// From the lowest to the highest of each axis.
  var span: Vector3 { highest - lowest }
}

extension Vector3 {
  /// The product axis by axis.
  func times(_ other: Vector3) -> Vector3 {
    Vector3(x * other.x, y * other.y, z * other.z)
  }

  /// The three components in their order.
  var components: [Double] { [x, y, z] }

  /// The component of the greatest size, without its sign.
  var greatest: Double { max(abs(x), abs(y), abs(z)) }
}

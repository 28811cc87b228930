/// The line below all (sensor time, arrival) pairs of the last while, as near to them as can be.
///
/// What delays a sample on its way only ever adds, so the least delayed samples lie on a straight
/// line: its slope is the rate of the sensor's clock, its height the offset. The line is that edge
/// of the lower convex hull which lies below the mean of the sensor times; among all lines below
/// the points it has the least sum of distances (Moon, Skelly, Towsley: Estimation and removal of
/// clock skew from network delay measurements, INFOCOM 1999).
///
/// Memory is constant: of each block of time the least delayed pair is kept. Blocks are short at
/// first, so that a line is there soon, and double until the window is as long as it may be.
struct LowerEnvelope: Sendable {
  struct Parameters: Sendable, Equatable {
    /// The first blocks' length; s. A few samples at 50 Hz.
    var firstBlock: Double = 1.0 / 16

    /// The longest block; s.
    var longestBlock: Double

    /// By how much the rate of such clocks is expected to differ from 1: a standard deviation.
    var rateSpread: Double

    /// By how much the least delay of a block may differ from that of the next; s.
    var delaySpread: Double
  }

  struct Point: Sendable, Equatable {
    var sensor: Double
    var arrival: Double
  }

  static let blockCount: Int = 16

  let parameters: Parameters

  /// Seconds on the monotonic clock for one on the sensor's.
  private(set) var rate: Double = 1

  /// The slope as measured, without the expectation that clocks run alike; and the sensor time
  /// over which it was measured, s.
  private(set) var measured: (rate: Double, span: Double)?

  private var anchor: Point
  private var points: [Point] = []
  private var block: Double
  private var blockStart: Double
  private var least: Point

  init(_ parameters: Parameters, first: Point, rate: Double = 1) {
    self.parameters = parameters
    self.rate = rate
    anchor = first
    least = first
    block = parameters.firstBlock
    blockStart = first.sensor
    points.reserveCapacity(Self.blockCount + 1)
  }

  /// The earliest arrival of what the sensor measured at this time of its clock.
  func arrival(of sensor: Double) -> Double {
    anchor.arrival + (sensor - anchor.sensor) * rate
  }

  /// How much later than the line this arrived; s.
  func delay(of point: Point) -> Double { point.arrival - arrival(of: point.sensor) }

  /// Takes a pair into account; sensor times must increase.
  mutating func take(_ point: Point) {
    let delay = delay(of: point)
    if delay < 0 { anchor = point }
    if point.sensor - blockStart >= block {
      points.append(least)
      if points.count > Self.blockCount { forget() }
      fit()
      blockStart = point.sensor
      least = point
    } else if delay <= self.delay(of: least) {
      least = point
    }
  }

  /// Makes room: halves the number of blocks by doubling their length, or lets the oldest go.
  private mutating func forget() {
    guard block < parameters.longestBlock else {
      points.removeFirst()
      return
    }
    block *= 2
    var merged: [Point] = []
    merged.reserveCapacity(Self.blockCount + 1)
    for index in stride(from: 0, to: points.count, by: 2) {
      let pair = points[index..<min(index + 2, points.count)]
      if let low = pair.min(by: { delay(of: $0) < delay(of: $1) }) { merged.append(low) }
    }
    points = merged
  }

  private mutating func fit() {
    guard let first = points.first, let last = points.last, points.count > 1 else { return }
    let hull = lowerHull()
    let mean = points.reduce(0) { $0 + $1.sensor - first.sensor } / Double(points.count)
    let end = hull.firstIndex { $0.sensor - first.sensor >= mean } ?? hull.count - 1
    let (left, right) = (hull[max(end - 1, 0)], hull[max(end, 1)])
    let slope = (right.arrival - left.arrival) / (right.sensor - left.sensor)
    let span = last.sensor - first.sensor
    measured = (slope, span)
    // The mean of what is measured and what is expected, each by the inverse of its variance; what
    // is expected does not count where it is out of the question.
    let doubt = parameters.delaySpread / span * (parameters.delaySpread / span)
    let spread = parameters.rateSpread * parameters.rateSpread
    let deviation = slope - 1
    let isExpected = deviation * deviation <= 9 * (spread + doubt)
    rate = 1 + (isExpected ? deviation * spread / (spread + doubt) : deviation)
    // Below all points, at this slope.
    for point in points + [least] where delay(of: point) < 0 || point == first { anchor = point }
  }

  private func lowerHull() -> [Point] {
    var hull: [Point] = []
    for point in points {
      while hull.count > 1, Self.isAbove(hull[hull.count - 1], hull[hull.count - 2], point) {
        hull.removeLast()
      }
      hull.append(point)
    }
    return hull
  }

  /// Whether the middle point lies on or above the line through the others.
  private static func isAbove(_ middle: Point, _ left: Point, _ right: Point) -> Bool {
    (middle.arrival - left.arrival) * (right.sensor - left.sensor)
      >= (right.arrival - left.arrival) * (middle.sensor - left.sensor)
  }
}

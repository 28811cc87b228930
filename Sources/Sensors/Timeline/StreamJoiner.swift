public import MotionCore

/// Joins an accelerometer and a gyroscope that have clocks and rates of their own to one stream.
///
/// Samples come at the times of the faster one, so that none of its own is lost, with the other's
/// values interpolated between the two that are next to it. Both streams' times are on one
/// timeline and increase. Where one has a gap there is no sample: none is made up. Pure, and of
/// constant memory.
public struct StreamJoiner: Sendable {
  public struct Parameters: Sendable, Equatable {
    /// Usual rates; Hz.
    public var accelerometerRate: Double
    public var gyroscopeRate: Double

    /// How many intervals of the slower one are still interpolated across: one lost sample is 2.
    public var bridge: Double = 2.5

    /// For how long a sample waits for the other stream; s. Longer than a full buffer is on its
    /// way, and shorter than what a wearer takes for an outage.
    public var patience: Double = 0.5

    public init(accelerometerRate: Double, gyroscopeRate: Double) {
      self.accelerometerRate = accelerometerRate
      self.gyroscopeRate = gyroscopeRate
    }
  }

  private struct Point {
    var time: Double
    var value: Vector3
  }

  public let parameters: Parameters

  /// Samples of the faster stream for which the other one had nothing.
  public private(set) var unmatched: Int = 0

  private let isGyroscopeFaster: Bool
  private let longestBridge: Double
  /// The most of either stream that wait, from `patience` and the rates.
  private let capacity: Int

  private var waiting: Queue<Point>
  private var slow: Queue<Point>
  /// The last of the slower stream before those that are in `slow`.
  private var before: Point?

  public init(_ parameters: Parameters) {
    self.parameters = parameters
    isGyroscopeFaster = parameters.gyroscopeRate >= parameters.accelerometerRate
    let slower = min(parameters.accelerometerRate, parameters.gyroscopeRate)
    let faster = max(parameters.accelerometerRate, parameters.gyroscopeRate)
    longestBridge = parameters.bridge / max(slower, .leastNormalMagnitude)
    // Twice: rates differ from what chips say of them.
    capacity = 16 + Int(min(2 * faster * parameters.patience, 1e5))
    waiting = Queue(capacity: capacity)
    slow = Queue(capacity: capacity)
  }

  /// Takes a sample of the accelerometer, m/s², and calls `emit` with each that is complete then.
  public mutating func takeAcceleration(
    _ acceleration: Vector3, time: Double, emit: (MotionSample) -> Void
  ) {
    take(Point(time: time, value: acceleration), isFast: !isGyroscopeFaster, emit)
  }

  /// Takes a sample of the gyroscope, rad/s, and calls `emit` with each that is complete then.
  public mutating func takeAngularVelocity(
    _ angularVelocity: Vector3, time: Double, emit: (MotionSample) -> Void
  ) {
    take(Point(time: time, value: angularVelocity), isFast: isGyroscopeFaster, emit)
  }

  private mutating func take(
    _ point: Point, isFast: Bool, _ emit: (MotionSample) -> Void
  ) {
    if isFast {
      if waiting.isFull { _ = waiting.popFirst(); unmatched += 1 }
      waiting.append(point)
    } else {
      if slow.isFull { before = slow.popFirst() }
      slow.append(point)
    }
    while let fast = waiting.first {
      // Up to the first of the slower stream that is not before it.
      while let next = slow.first, next.time < fast.time { before = slow.popFirst() }
      guard let after = slow.first else {
        // Nothing of the slower stream for too long: this one is given up.
        guard point.time - fast.time > parameters.patience else { return }
        _ = waiting.popFirst()
        unmatched += 1
        continue
      }
      _ = waiting.popFirst()
      if let value = interpolate(after, at: fast.time) {
        emit(sample(fast, value))
      } else {
        unmatched += 1
      }
    }
  }

  private func interpolate(_ after: Point, at time: Double) -> Vector3? {
    if after.time == time { return after.value }
    guard let before, after.time - before.time <= longestBridge else { return nil }
    let share = Real((time - before.time) / (after.time - before.time))
    return before.value + (after.value - before.value) * share
  }

  private func sample(_ fast: Point, _ other: Vector3) -> MotionSample {
    isGyroscopeFaster
      ? MotionSample(time: fast.time, acceleration: other, angularVelocity: fast.value)
      : MotionSample(time: fast.time, acceleration: fast.value, angularVelocity: other)
  }
}

/// First in, first out, in a ring that does not grow.
private struct Queue<Element: Sendable>: Sendable {
  private var ring: [Element?]
  private var start: Int = 0
  private var count: Int = 0

  init(capacity: Int) { ring = Array(repeating: nil, count: capacity) }

  var isFull: Bool { count == ring.count }
  var first: Element? { count == 0 ? nil : ring[start] }

  /// Must not be full.
  mutating func append(_ element: Element) {
    ring[(start + count) % ring.count] = element
    count += 1
  }

  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    defer {
      ring[start] = nil
      start = (start + 1) % ring.count
      count -= 1
    }
    return ring[start]
  }
}

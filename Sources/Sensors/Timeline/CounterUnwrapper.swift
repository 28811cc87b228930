/// Turns a counter of 32 bits that wraps into one that does not.
///
/// `MSC_TIMESTAMP` is such a counter, of microseconds: it wraps after 71.6 minutes (kernel,
/// Documentation/input/event-codes.rst). A step back of less than half its range is no wrap but a
/// reset; one of more looks like a wrap, and ``ClockDiscipline`` notices it by the arrival.
public struct CounterUnwrapper: Sendable {
  /// The count since the first reading.
  public private(set) var total: Int64 = 0

  private var last: UInt32?

  public init() {}

  /// Returns the count since the first reading; less than before where the counter was reset.
  public mutating func unwrap(_ reading: UInt32) -> Int64 {
    // As a signed number, the difference is the shorter way round.
    if let last { total += Int64(Int32(bitPattern: reading &- last)) }
    last = reading
    return total
  }
}

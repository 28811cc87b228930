/// From a channel's numbers to SI units: (number + offset) · scale, says the kernel's ABI.
struct Scale: Sendable, Equatable {
  var offset: Double
  var scale: Double

  /// Reads the channel's attributes; without them the numbers are SI units.
  init(_ channel: IIOChannel) throws(IIOError) {
    offset = try Self.number(channel, "offset") ?? 0
    scale = try Self.number(channel, "scale") ?? 1
  }

  init(offset: Double, scale: Double) {
    self.offset = offset
    self.scale = scale
  }

  @inline(__always)
  func apply(_ number: Double) -> Double { (number + offset) * scale }

  private static func number(_ channel: IIOChannel, _ name: String) throws(IIOError) -> Double? {
    guard let number = try channel.attribute(name)?.number(), number.isFinite else { return nil }
    return number
  }
}

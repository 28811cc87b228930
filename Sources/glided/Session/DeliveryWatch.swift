import Dispatch

/// Notices that a sensor which is open has stopped saying anything. Times are s of the machine's
/// uptime: the sensor's own clock stands still then.
struct DeliveryWatch {
  /// When samples came last.
  private var last: Double?
  /// Whether it was found silent, and has said nothing since.
  private(set) var isSilent: Bool = false

  /// A little less than the drivers wait before they call a sensor silent; s.
  private static let patience: Double = 0.9

  /// Notes that samples came; returns whether that ends a silence.
  mutating func noteDelivery() -> Bool {
    last = Self.uptime
    defer { isSilent = false }
    return isSilent
  }

  /// Takes it that the driver calls the sensor silent; returns whether a silence begins with that.
  ///
  /// A device that tells of changes alone is silent too where nothing changes; its samples come.
  mutating func noteSilence() -> Bool {
    guard !isSilent, let last, Self.uptime - last > Self.patience else { return false }
    isSilent = true
    return true
  }

  private static var uptime: Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }
}

import Glibc

/// The clock of a device's timestamps: `current_timestamp_clock` of the ABI.
enum TimestampClock: String, Sendable {
  case monotonic
  case monotonicRaw = "monotonic_raw"
  case monotonicCoarse = "monotonic_coarse"
  case boottime
  case realtime
  case realtimeCoarse = "realtime_coarse"
  case tai

  /// Asks for monotonic times, else for those that at least do not jump, and returns what is set
  /// then; nil where the device does not say.
  static func choose(_ device: IIODevice) -> TimestampClock? {
    guard let attribute = device.attribute("current_timestamp_clock") else { return nil }
    for wanted in [monotonic, boottime] {
      if (try? attribute.write(wanted.rawValue)) != nil,
        (try? attribute.read()) == wanted.rawValue
      {
        return wanted
      }
    }
    return (try? attribute.read()).flatMap(TimestampClock.init)
  }

  /// What to add to this clock's time for that of `CLOCK_MONOTONIC` now; s.
  var toMonotonic: Double {
    let own: clockid_t =
      switch self {
      case .monotonic, .monotonicCoarse: CLOCK_MONOTONIC
      case .monotonicRaw: CLOCK_MONOTONIC_RAW
      case .boottime: CLOCK_BOOTTIME
      case .realtime, .realtimeCoarse: CLOCK_REALTIME
      case .tai: CLOCK_TAI
      }
    return own == CLOCK_MONOTONIC ? 0 : MonotonicClock.now - MonotonicClock.read(own)
  }
}

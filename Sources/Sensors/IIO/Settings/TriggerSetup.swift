import Glibc

/// Sees to it that a device that must be told when to measure has a trigger.
struct TriggerSetup {
  enum Result {
    /// It measures by itself, or has a trigger: this one, where it is known.
    case ready(IIODevice?)
    /// A trigger was made, that only a new context knows.
    case made
    /// There is none, and none can be made: the buffer gives nothing.
    case none
  }

  /// Finds its own trigger or that of glide, or makes one where that is allowed.
  static func set(
    for device: IIODevice, among devices: [IIODevice], mayMake: Bool
  ) throws(IIOError) -> Result {
    switch device.trigger {
    case .notNeeded: return .ready(nil)
    case .set(let trigger): return .ready(trigger)
    // One that a new context does not know either was removed, and the device has not noticed.
    case .unknown where mayMake: return .made
    case .unknown, .missing: break
    }
    let triggers = devices.filter(\.isTrigger)
    let name = HighResolutionTrigger.name(for: device.id)
    let found =
      triggers.first { isOwn($0, of: device) }
      ?? triggers.first { $0.name == name }
      ?? triggers.first { $0.name == HighResolutionTrigger.commonName }
    if let found {
      try device.setTrigger(found)
      return .ready(found)
    }
    return mayMake && HighResolutionTrigger.make(name) ? .made : .none
  }

  /// Drivers name a device's own trigger "NAME-devN", "NAME-trigger", "NAME-any-motion-devN"; of
  /// these the plain one tells of new data.
  private static func isOwn(_ trigger: IIODevice, of device: IIODevice) -> Bool {
    guard let name = device.name, let own = trigger.name else { return false }
    let number = device.id.drop { !$0.isNumber }
    return own == "\(name)-dev\(number)" || own == "\(name)-trigger" || own == "\(name)-trig"
  }
}

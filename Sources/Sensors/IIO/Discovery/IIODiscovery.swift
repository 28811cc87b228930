/// Finds the motion sensors of a context.
///
/// An accelerometer of three axes makes one, alone or with a gyroscope: in the same device, else in
/// a sister device. What has no accelerometer is none.
enum IIODiscovery {
  /// Returns them in the order of their devices.
  static func sensors(
    in context: borrowing IIOContext, place: IIOSpecification.Place
  ) -> [IIOSensorPlan] {
    let devices = context.devices.filter { !$0.isTrigger }.map { device in
      Candidate(device, origin: place == .local ? DeviceOrigin(deviceID: device.id) : nil)
    }
    var gyroscopes = devices.filter { $0.acceleration == nil && $0.angularVelocity != nil }
    var plans: [IIOSensorPlan] = []
    for device in devices {
      guard let acceleration = device.acceleration else { continue }
      var gyroscope = device.angularVelocity
      if gyroscope == nil, let index = device.sister(among: gyroscopes) {
        gyroscope = gyroscopes.remove(at: index).angularVelocity
      }
      let name = DeviceName.shown(stem: device.stem, of: acceleration.deviceName)
      plans.append(
        IIOSensorPlan(
          identity: "iio:\(device.origin?.identity ?? place.identity(context))/\(name)",
          name: name, product: device.origin?.product, accelerometer: acceleration,
          gyroscope: gyroscope,
          builtIn: device.builtIn))
    }
    return numbered(plans)
  }

  /// Two of the same name at the same place are told apart by their order.
  private static func numbered(_ plans: [IIOSensorPlan]) -> [IIOSensorPlan] {
    var plans = plans
    var seen: [String: Int] = [:]
    for index in plans.indices {
      let count = seen[plans[index].identity, default: 0] + 1
      seen[plans[index].identity] = count
      if count > 1 { plans[index].identity += "#\(count)" }
    }
    return plans
  }

  private struct Candidate {
    var acceleration: IIOTriad?
    var angularVelocity: IIOTriad?
    /// The name without what says accelerometer or gyroscope.
    var stem: String
    var origin: DeviceOrigin?
    var builtIn: String?

    init(_ device: IIODevice, origin: DeviceOrigin?) {
      acceleration = MotionKind.acceleration.triad(of: device)
      angularVelocity = MotionKind.angularVelocity.triad(of: device)
      stem = DeviceName.stem(device.name ?? device.id)
      self.origin = origin
      builtIn = BuiltInDevice.reason(device, origin: origin)
    }

    /// Which gyroscope belongs to this accelerometer: that of the same chip, where the kernel says
    /// of what they are parts, else one at the same bus with the same name but for its kind.
    func sister(among gyroscopes: [Candidate]) -> Int? {
      if let chip = origin?.chip,
        let index = gyroscopes.firstIndex(where: { $0.origin?.chip == chip })
      {
        return index
      }
      return gyroscopes.firstIndex { $0.stem == stem && $0.origin?.bus == origin?.bus }
    }
  }
}

extension IIOSpecification.Place {
  /// What tells the devices of one context from those of another.
  fileprivate func identity(_ context: borrowing IIOContext) -> String {
    let serial = context.attribute("hw_serial") ?? context.attribute("usb,serial")
    switch (self, serial) {
    case (.xml(let path), _): return "xml/\(path)"
    case (_, let serial?) where !serial.isEmpty: return "serial-\(serial)"
    case (.network(let host), _): return "ip/\(host)"
    case (.usb(let address), _): return "usb/\(address)"
    case (.local, _): return "local"
    }
  }
}

extension EvdevProfile {
  /// A profile, and the devices that it is of.
  struct Known {
    var vendor: UInt16
    var products: Set<UInt16>

    /// What the node's name has in it, where that decides. Names differ from kernel to kernel, so
    /// they decide only where they must.
    var word: String?

    /// Whether INPUT_PROP_ACCELEROMETER tells the node from the device's others.
    var hasProperty: Bool = true
    var profile: EvdevProfile

    func fits(_ device: InputDevice) -> Bool {
      guard device.vendor == vendor, products.contains(device.product),
        device.hasAxes(from: profile.acceleration.first)
      else { return false }
      return (device.isAccelerometer || !hasProperty) && word.map(device.name.contains) ?? true
    }
  }

  /// Looked through from the first to the last.
  static let known: [Known] = nintendo + sony + wii

  private static let byResolution: (accelerometer: Axes, gyroscope: Axes) = (
    Axes(first: InputCode.x), Axes(first: InputCode.rx)
  )

  /// hid-nintendo. Its frame is the same for both Joy-Cons and the Pro Controller, and right-handed:
  /// x to the triggers, y to the left, z out of the buttons. The right Joy-Con's sensor sits upside
  /// down in it; the driver turns its y and z round, of the accelerometer and of the gyroscope
  /// alike, which is half a turn about x. So nothing is left to do here.
  ///
  /// A report has three samples and no time. MSC_TIMESTAMP is what the driver makes of the mean
  /// interval of reports, and advances by twice that; so it is passed over and samples are counted.
  private static let nintendo: [Known] = [
    joyCon("joy-con-left", "left Joy-Con", 0x2006),
    joyCon("joy-con-right", "right Joy-Con", 0x2007),
    joyCon("pro-controller", "Pro Controller", 0x2009),
    // In the charging grip both have the grip's number.
    joyCon("joy-con-left", "left Joy-Con", 0x200E, word: "Left"),
    joyCon("joy-con-right", "right Joy-Con", 0x200E, word: "Right"),
  ]

  private static func joyCon(
    _ key: String, _ name: String, _ product: UInt16, word: String? = nil
  ) -> Known {
    Known(
      vendor: 0x057E, products: [product], word: word,
      profile: EvdevProfile(
        key: key, name: name, acceleration: byResolution.accelerometer,
        angularRate: byResolution.gyroscope, clock: .count, interval: 0.005))
  }

  /// hid-playstation, and hid-sony before it. One frame for both sensors, right-handed: x to the
  /// right, y out of the buttons, z to the player.
  private static let sony: [Known] = [
    dualSense("dualsense", "DualSense", [0x0CE6, 0x0DF2]),
    dualSense("dualshock-4", "DualShock 4", [0x05C4, 0x09CC, 0x0BA0]),
  ]

  private static func dualSense(_ key: String, _ name: String, _ products: Set<UInt16>) -> Known {
    Known(
      vendor: 0x054C, products: products, word: nil,
      profile: EvdevProfile(
        key: key, name: name, acceleration: byResolution.accelerometer,
        angularRate: byResolution.gyroscope, clock: .sensor, interval: 0.004))
  }

  /// hid-wiimote: neither property, resolution nor timestamp; only changes are sent, and the
  /// acceleration comes on the codes of a rotation. It takes 10 bits with 0x200 as zero; the units
  /// for one g are those of the calibrations that wiibrew.org gives as examples, four times the
  /// difference of 8 bits: 26 for the remote, 51 for the Nunchuk. Devices differ by some per cent.
  private static let wii: [Known] = [
    wii("nunchuk", "Nunchuk", word: "Nunchuk", resolution: 204, part: "nunchuk"),
    wii("wii-remote", "Wii Remote", word: "Accelerometer", resolution: 104, part: nil),
  ]

  private static func wii(
    _ key: String, _ name: String, word: String, resolution: Double, part: String?
  ) -> Known {
    Known(
      vendor: 0x057E, products: [0x0306, 0x0330], word: word, hasProperty: false,
      profile: EvdevProfile(
        key: key, name: name, acceleration: Axes(first: InputCode.rx, resolution: resolution),
        angularRate: nil, clock: .arrival, interval: 0.01, part: part))
  }
}

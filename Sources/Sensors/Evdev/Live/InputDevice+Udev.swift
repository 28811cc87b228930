extension InputDevice {
  /// Reads what sysfs and udev say of an event node, without opening it; nil for anything else.
  init?(_ device: borrowing UdevDevice) {
    guard device.name.hasPrefix("event") else { return nil }
    let isTagged = device.property("ID_INPUT_ACCELEROMETER") == "1"
    let said = device.withParent(subsystem: "input") { Said(of: $0) }
    guard let said else { return nil }
    let address = device.withParent(subsystem: "hid") { $0.property("HID_UNIQ") }
    self.init(
      name: said.name, bus: said.numbers.bus, vendor: said.numbers.vendor,
      product: said.numbers.product,
      // hid-wiimote tells the address to its parent alone.
      unique: said.unique.isEmpty ? address ?? "" : said.unique,
      physicalPath: said.physicalPath,
      isAccelerometer: isTagged
        || said.properties >> UInt64(InputCode.accelerometerProperty) & 1 == 1,
      absoluteCodes: said.absoluteCodes, miscellaneousCodes: said.miscellaneousCodes)
  }
}

/// What the input device above an event node says.
private struct Said {
  var name: String
  var numbers: (bus: UInt16, vendor: UInt16, product: UInt16)
  var unique: String
  var physicalPath: String
  var properties: UInt64
  var absoluteCodes: UInt64
  var miscellaneousCodes: UInt64

  init?(of device: borrowing UdevDevice) {
    func number(_ attribute: String) -> UInt16? {
      device.attribute(attribute).flatMap { UInt16($0, radix: 16) }
    }
    guard let vendor = number("id/vendor"), let product = number("id/product") else { return nil }
    numbers = (number("id/bustype") ?? 0, vendor, product)
    name = device.attribute("name") ?? "input device"
    unique = device.attribute("uniq") ?? ""
    physicalPath = device.attribute("phys") ?? ""
    properties = Self.bits(device.attribute("properties"))
    absoluteCodes = Self.bits(device.attribute("capabilities/abs"))
    miscellaneousCodes = Self.bits(device.attribute("capabilities/msc"))
  }

  /// The lowest 64 bits of a mask in sysfs: hexadecimal words as long as the kernel's, the lowest
  /// last.
  private static func bits(_ text: String?) -> UInt64 {
    let words = (text ?? "").split(separator: " ").map { UInt64($0, radix: 16) ?? 0 }
    guard let low = words.last else { return 0 }
    // Words of 32 bits where the kernel is of 32 bits.
    guard MemoryLayout<Int>.size == 4, words.count > 1 else { return low }
    return words[words.count - 2] << 32 | low
  }
}

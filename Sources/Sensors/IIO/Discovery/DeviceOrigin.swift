import Glibc

/// Where an IIO device of this machine hangs, from sysfs.
struct DeviceOrigin: Sendable, Equatable {
  /// The directory of what the device is a part of: a chip at its bus, a HID device.
  var chip: String
  /// What the chip is connected to.
  var bus: String
  /// The same for the same chip at the next start, and where it has a serial number at any socket.
  var identity: String
  /// The bus and the device as HID tells them, "0003:00002DC8:00003106"; nil for others.
  var hidID: String?
  /// What the maker calls it, where it says so.
  var product: String?

  init?(deviceID: String, sysfs: String = "/sys") {
    guard let path = Self.realPath("\(sysfs)/bus/iio/devices/\(deviceID)") else { return nil }
    var parts = path.split(separator: "/").map(String.init)
    if parts.last == deviceID { parts.removeLast() }
    // A hub's sensors are platform devices below the HID device.
    if parts.last?.hasPrefix("HID-SENSOR-") == true { parts.removeLast() }
    let directory = { (count: Int) in "/" + parts.prefix(count).joined(separator: "/") }
    chip = directory(parts.count)
    bus = directory(max(parts.count - 1, 0))
    let start = parts.firstIndex(of: "devices").map { $0 + 1 } ?? 0
    var identity: String?
    for count in stride(from: parts.count, to: start, by: -1) where identity == nil {
      let hid = Self.properties("\(directory(count))/uevent")
      if let id = hid["HID_ID"] {
        hidID = hidID ?? id
        product = product ?? hid["HID_NAME"]
        if let unique = hid["HID_UNIQ"], !unique.isEmpty {
          identity = "hid-\(id.lowercased())-\(unique)"
        }
      }
      if identity == nil, let usb = Self.usbIdentity(directory(count), socket: parts[count - 1]) {
        identity = usb
        product = product ?? Self.text("\(directory(count))/product")
      }
    }
    self.identity = identity ?? Self.busPath(parts.dropFirst(start))
  }

  /// Leaves out the numbers that the kernel gives in the order in which things appear.
  private static func busPath(_ parts: some Sequence<String>) -> String {
    parts.compactMap { part -> String? in
      // An I2C adapter, "i2c-1", hangs below its controller; a chip at it is "1-006a".
      if part.hasPrefix("i2c-"), part.dropFirst(4).allSatisfy(\.isNumber) { return nil }
      let halves = part.split(separator: "-")
      if halves.count == 2, halves[0].allSatisfy(\.isNumber), halves[1].count == 4 {
        return String(halves[1])
      }
      // "0003:045E:028E.0005" counts up with each plugging.
      if part.split(separator: ":").count == 3, let dot = part.lastIndex(of: ".") {
        return String(part[..<dot])
      }
      return part
    }.joined(separator: "/")
  }

  private static func usbIdentity(_ directory: String, socket: String) -> String? {
    guard let vendor = text("\(directory)/idVendor"), let product = text("\(directory)/idProduct")
    else { return nil }
    return "usb-\(vendor):\(product)-\(text("\(directory)/serial") ?? "at-\(socket)")"
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The lines KEY=VALUE of a `uevent` file.
  private static func properties(_ path: String) -> [String: String] {
    var properties: [String: String] = [:]
    for line in (text(path) ?? "").split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { properties[String(parts[0])] = String(parts[1]) }
    }
    return properties
  }

  /// A small file's text; nil where there is none or it is empty.
  static func text(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let text = String(decoding: bytes[..<count].prefix { $0 != 0 }, as: UTF8.self).trimmed
    return text.isEmpty ? nil : text
  }
}

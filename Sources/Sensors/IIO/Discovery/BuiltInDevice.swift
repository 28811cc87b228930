/// Tells what is a part of the computer from what is worn.
enum BuiltInDevice {
  /// Returns in words why the device is none that is worn; nil where it may be.
  ///
  /// Labels as of the kernel's Documentation/ABI/testing/sysfs-bus-iio and drivers/platform/chrome;
  /// HID buses as of include/uapi/linux/input.h.
  static func reason(_ device: IIODevice, origin: DeviceOrigin?) -> String? {
    let label = device.label ?? ""
    if label.hasPrefix("accel-") || label.hasPrefix("gyro-") {
      return "it is labelled \(label)"
    }
    if let location = try? device.attribute("location")?.read(),
      ["lid", "base", "camera"].contains(location)
    {
      return "it is in the computer's \(location)"
    }
    if device.name?.hasPrefix("cros-ec-") == true { return "it is of the Chromebook" }
    // "i2c-BOSC0200:00": ACPI tells of what is soldered to the board.
    if let name = device.name, name.hasPrefix("i2c-"), name.contains(":") {
      return "it is on the computer's board"
    }
    switch origin?.hidID?.prefix(4) {
    case "0044", "0020", "0018": return "it is of the computer's own sensor hub"
    default: return nil
    }
  }
}

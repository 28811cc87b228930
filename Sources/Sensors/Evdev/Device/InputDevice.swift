/// What an input device says of itself before anybody opens it.
struct InputDevice: Sendable, Equatable {
  /// The kernel's numbers of buses (linux/input.h).
  enum Bus {
    static let usb: UInt16 = 0x03
    static let bluetooth: UInt16 = 0x05
    /// Built into the machine.
    static let host: UInt16 = 0x19
  }

  var name: String
  var bus: UInt16
  var vendor: UInt16
  var product: UInt16

  /// Unlike that of any other device, as the address of its radio; empty where it has none.
  var unique: String = ""

  /// Where it is plugged in.
  var physicalPath: String = ""

  /// Whether it has INPUT_PROP_ACCELEROMETER, or udev says that it is an accelerometer.
  var isAccelerometer: Bool

  /// A bit for each code of EV_ABS and of EV_MSC that it can send.
  var absoluteCodes: UInt64
  var miscellaneousCodes: UInt64

  /// Whether it can send this code of EV_ABS and the two behind it.
  func hasAxes(from code: UInt16) -> Bool {
    absoluteCodes >> UInt64(code) & 0b111 == 0b111
  }

  var hasTimestamp: Bool {
    miscellaneousCodes >> UInt64(InputCode.timestamp) & 1 == 1
  }

  /// The same wherever and however the device is connected, as far as it says who it is.
  var identity: String {
    let unique = unique.lowercased()
    // Devices without an address say nothing or zeros.
    if unique.contains(where: { $0.isHexDigit && $0 != "0" }) { return "evdev:\(unique)" }
    return "evdev:\(hexadecimal(vendor)):\(hexadecimal(product)):\(physicalPath)"
  }

  private func hexadecimal(_ number: UInt16) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

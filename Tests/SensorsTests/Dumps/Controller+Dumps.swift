import Foundation

@testable import Sensors

extension Controller {
  /// What `evemu-record` writes of events.
  func evemu(_ events: [InputEvent]) -> String {
    func hexadecimal(_ number: some BinaryInteger, _ digits: Int) -> String {
      let text = String(number, radix: 16)
      return String(repeating: "0", count: digits - text.count) + text
    }
    func mask(_ bits: UInt64) -> String {
      (0..<8).map { hexadecimal(bits >> UInt64($0 * 8) & 0xFF, 2) }.joined(separator: " ")
    }
    var text = "# EVEMU 1.3\n# Kernel: 6.12.0\n# Supported events:\n"
    text += "N: \(device.name)\nI: "
    text += [device.bus, device.vendor, device.product, 0x8001].map { hexadecimal($0, 4) }
      .joined(separator: " ")
    text += "\nP: \(mask(device.isAccelerometer ? 0x40 : 0))\nB: 00 0b 00 00 00 00 00 00 00\n"
    text += "B: 03 \(mask(device.absoluteCodes))\nB: 04 \(mask(device.miscellaneousCodes))\n"
    for (code, axis) in axes.sorted(by: { $0.key < $1.key }) {
      text += "A: \(hexadecimal(code, 2)) \(axis.range.lowerBound) \(axis.range.upperBound)"
      text += " \(axis.fuzz) 0 \(axis.resolution)\n"
    }
    text += "################################\n"
    for event in events {
      let time = String(format: "%.6f", event.time)
      let value = String(format: "%04d", event.value)
      text += "E: \(time) \(hexadecimal(event.type, 4)) \(hexadecimal(event.code, 4)) \(value)"
      text += event.isReport ? "\t# ------------ SYN_REPORT (0) ---------- +5ms\n" : "\t# EV\n"
    }
    return text
  }

  /// What `libinput record` writes of events.
  func libinput(_ events: [InputEvent]) -> String {
    "# libinput record\nversion: 1\nndevices: 1\nlibinput:\n  version: \"1.22.1\"\nsystem:\n"
      + "  os: \"debian:12\"\n  kernel: \"6.12.0\"\ndevices:\n" + libinputDevice(events)
  }

  /// The part of a device.
  func libinputDevice(_ events: [InputEvent]) -> String {
    func codes(_ bits: UInt64) -> String {
      (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map(String.init).joined(separator: ", ")
    }
    var text = "- node: /dev/input/event5\n  evdev:\n    # Name: \(device.name)\n"
    text += "    name: \"\(device.name)\"\n"
    text += "    id: [\(device.bus), \(device.vendor), \(device.product), 32769]\n    codes:\n"
    text += "      0: [0, 1, 2, 3] # EV_SYN\n      3: [\(codes(device.absoluteCodes))] # EV_ABS\n"
    text += "      4: [\(codes(device.miscellaneousCodes))] # EV_MSC\n    absinfo:\n"
    for (code, axis) in axes.sorted(by: { $0.key < $1.key }) {
      text += "      \(code): [\(axis.range.lowerBound), \(axis.range.upperBound), "
      text += "\(axis.fuzz), 0, \(axis.resolution)]\n"
    }
    text += "    properties: [\(device.isAccelerometer ? "6" : "")]\n"
    text += "  hid: [\n    0x05, 0x01, \n  ]\n"
    text += "  udev:\n    properties:\n    - ID_INPUT=1\n"
    text += device.isAccelerometer ? "    - ID_INPUT_ACCELEROMETER=1\n" : ""
    text += "  quirks:\n  events:\n  # Current time is 12:00:00\n"
    var isNew = true
    for event in events {
      if isNew { text += "  - evdev:\n" }
      let seconds = event.time.rounded(.down)
      let micro = ((event.time - seconds) * 1e6).rounded()
      text += String(
        format: "    - [%3d, %6d, %3d, %3d, %7d] # EV\n", Int32(seconds), Int32(micro),
        Int32(event.type), Int32(event.code), event.value)
      isNew = event.isReport
    }
    return text
  }
}
